import type { Service } from '../compose/service.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import type { StringValue } from '../core/values.ts';

/** What a tile of Homepage shows. */
export interface HomepageEntryProps {
  readonly group: string;
  readonly name: string;
  /** A name of an icon set, such as `sh-immich`, or a URL. */
  readonly icon: string;
  readonly href: StringValue;
  readonly description: string;
}

// Every prop there is.
const PROPS = { group: true, name: true, icon: true, href: true, description: true } as const;

/**
 * A tile of Homepage, as labels of a service.
 *
 * @see https://gethomepage.dev/configs/docker/
 */
export class HomepageEntry extends ComposeConstruct {
  constructor(service: Service, id: string, props: HomepageEntryProps) {
    super(service, id);
    reportUnknownProps(this, HomepageEntry, props, PROPS);
    service.addLabel('homepage.group', props.group);
    service.addLabel('homepage.name', props.name);
    service.addLabel('homepage.icon', props.icon);
    service.addLabel('homepage.href', props.href);
    service.addLabel('homepage.description', props.description);
  }
}
