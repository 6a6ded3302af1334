import type { Service } from '../compose/service.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import type { StringValue } from '../core/values.ts';

/** What Gatus probes. */
export interface GatusEndpointProps {
  readonly url: StringValue;
  /** The host name that it asks for, where the URL is an address. @default - the URL's */
  readonly host?: StringValue;
  /** @default ['[STATUS] == 200', '[RESPONSE_TIME] < 1000'] */
  readonly conditions?: readonly string[];
  /** Kinds of alert, such as `email`. @default - none */
  readonly alerts?: readonly string[];
}

// Every prop there is.
const PROPS = { url: true, host: true, conditions: true, alerts: true } as const;

/** An endpoint of Gatus, as labels of a service, read by its Docker sidecar. */
export class GatusEndpoint extends ComposeConstruct {
  constructor(service: Service, id: string, props: GatusEndpointProps) {
    super(service, id);
    reportUnknownProps(this, GatusEndpoint, props, PROPS);
    const { url, host, conditions = ['[STATUS] == 200', '[RESPONSE_TIME] < 1000'], alerts = [] } = props;
    service.addLabel('gatus.url', url);
    if (host !== undefined) service.addLabel('gatus.headers.Host', host);
    service.addLabel('gatus.conditions', JSON.stringify(conditions));
    if (alerts.length > 0) service.addLabel('gatus.alerts', JSON.stringify(alerts.map((type) => ({ type }))));
  }
}
