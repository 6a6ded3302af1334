import { Network } from '../compose/network.ts';
import type { Service } from '../compose/service.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { readableText } from '../core/readable-text.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { text, type Text } from '../core/text.ts';
import type { Interpolated } from '../core/values.ts';

/** What a router of Traefik is made of. */
export interface TraefikRouteProps {
  /** The name that people type. */
  readonly host: string | Interpolated;
  /** Path prefixes that it is limited to. @default - every path */
  readonly paths?: readonly `/${string}`[];
  /** Without them a router would answer on every default entry point, the internal ones among them. */
  readonly entrypoints: readonly [string, ...string[]];
  /** With provider, such as `chain-auth@file`. @default - none */
  readonly middlewares?: readonly string[];
  /** The network that Traefik shares with the service; it needs a `name` of its own. */
  readonly network: Network;
  /** The port of the container. */
  readonly port: number;
  /** The name of Traefik's service, which several routers share. @default - the stack's name */
  readonly service?: string;
}

// Every prop there is.
const PROPS = {
  host: true,
  paths: true,
  entrypoints: true,
  middlewares: true,
  network: true,
  port: true,
  service: true,
} as const;

/**
 * A router of Traefik, as labels of a service; the id is the router's name.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/other-providers/docker/
 * @example
 * ```ts
 * import { App, ComposeStack, Network, Service } from 'cdk-compose';
 * import { TraefikRoute } from 'cdk-compose/homelab';
 *
 * const stack = new ComposeStack(new App(), 'wiki');
 * const network = new Network(stack, 'wiki-frontend', { name: 'wiki-frontend' });
 * const wiki = new Service(stack, 'wiki', { image: 'docker.io/example/wiki:1.2.3', networks: [network] });
 * new TraefikRoute(wiki, 'wiki-rtr', { host: 'wiki.example.org', entrypoints: ['https'], network, port: 8080 });
 * ```
 */
export class TraefikRoute extends ComposeConstruct {
  readonly #service: Service;
  readonly #props: TraefikRouteProps;

  constructor(service: Service, id: string, props: TraefikRouteProps) {
    super(service, id);
    reportUnknownProps(this, TraefikRoute, props, PROPS);
    this.#service = service;
    this.#props = props;
    const { entrypoints, middlewares = [], network, port, service: backend = service.stack.name } = props;
    const router = `traefik.http.routers.${id}`;
    service.addLabel('traefik.enable', 'true');
    service.addLabel('traefik.docker.network', network.props.name ?? network.name);
    service.addLabel(`${router}.rule`, ruleOf(props));
    service.addLabel(`${router}.entrypoints`, entrypoints.join(','));
    if (middlewares.length > 0) service.addLabel(`${router}.middlewares`, middlewares.join(','));
    service.addLabel(`${router}.service`, backend);
    service.addLabel(`traefik.http.services.${backend}.loadbalancer.server.port`, String(port));
    service.stack.addStep(
      `Let Traefik join the network \`${network.props.name ?? network.name}\`; the first deployment creates it.`,
    );
    service.stack.addRow('Routes', {
      Router: `\`${id}\``,
      Rule: `\`${readableText(ruleOf(props)).replaceAll('`', "'")}\``,
      'Entry points': entrypoints.join(', '),
      Middlewares: middlewares.join(', '),
    });
  }

  override prepare(): void {
    const { network, port, service: backend = this.#service.stack.name } = this.#props;
    const { networks = [], labels = {} } = this.#service.props;
    if (network.props.name === undefined) {
      this.#fault(
        'NET-UNNAMED',
        `Traefik must be told the name of the network \`${network.name}\`, which has none of its own`,
        `give it \`name: '${network.name}'\``,
      );
    }
    if (!networks.some((item) => (Network.isNetwork(item) ? item : item.network) === network)) {
      this.#fault(
        'ROUTE-NETWORK',
        `Traefik is sent to \`${this.#service.name}\` on \`${network.name}\`, which the service is not on`,
        'add the network to the service, or name another one here',
      );
    }
    if (labels[`traefik.http.services.${backend}.loadbalancer.server.port`] !== String(port)) {
      this.#fault(
        'ROUTE-PORT',
        `routes to \`${backend}\` name different ports, of which Traefik takes one`,
        'give routes to another port another `service`',
      );
    }
    if (/[^A-Za-z0-9_-]/.test(`${this.node.id}${backend}`)) {
      this.#fault(
        'ROUTE-NAME',
        `Traefik cannot read the router \`${this.node.id}\` of the service \`${backend}\` from labels`,
        'use letters, digits, `_` and `-`: a dot would begin another option',
      );
    }
  }

  #fault(code: DiagnosticCode, message: string, hint: string): void {
    report(this, { code, severity: 'error', message, hint, origin: originOf(this) });
  }
}

function ruleOf({ host, paths = [] }: TraefikRouteProps): Text {
  const rule = text`Host(\`${host}\`)`;
  if (paths.length === 0) return rule;
  const prefixes = paths.map((path) => `PathPrefix(\`${path}\`)`).join(' || ');
  return text`${rule} && (${prefixes})`;
}
