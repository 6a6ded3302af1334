import type { Scalar, ServiceModel } from '../../compose/compose-model.ts';
import { composeString } from '../../compose/interpolation.ts';
import { Text } from '../../core/text.ts';

const LABEL = /^traefik\.(http|tcp|udp)\.(routers|services|middlewares)\.([^.]+)\.(.+)$/i;

/** A router, service or middleware of Traefik, as the labels of one container say it. */
export interface TraefikElement {
  readonly protocol: string;
  readonly kind: string;
  readonly name: string;
  /** Its options in lower case, which Traefik does not look at, with their values as compose.yaml spells them. */
  readonly options: ReadonlyMap<string, string>;
  /** The label of each option. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What the labels of a service tell Traefik; nothing where they switch it off. */
export function traefikElements({ labels = {} }: Pick<ServiceModel, 'labels'>): readonly TraefikElement[] {
  if (spelled(labels['traefik.enable'] ?? null) === 'false') return [];
  const elements = new Map<string, ReturnType<typeof emptyElement>>();
  for (const [label, value] of Object.entries(labels)) {
    const [, protocol = '', kind = '', name = '', option = ''] = LABEL.exec(label) ?? [];
    if (option === '') continue;
    const key = `${protocol}.${kind}`.toLowerCase() + `.${name}`;
    const element = elements.get(key) ?? emptyElement(protocol, kind, name);
    element.options.set(option.toLowerCase(), spelled(value));
    element.labels.set(option.toLowerCase(), label);
    elements.set(key, element);
  }
  return [...elements.values()];
}

/** The HTTP routers that the labels of a service make. */
export function httpRouters(service: Pick<ServiceModel, 'labels'>): readonly TraefikElement[] {
  return traefikElements(service).filter(({ protocol, kind }) => protocol === 'http' && kind === 'routers');
}

function emptyElement(protocol: string, kind: string, name: string) {
  const options = new Map<string, string>();
  const labels = new Map<string, string>();
  return { protocol: protocol.toLowerCase(), kind: kind.toLowerCase(), name, options, labels };
}

function spelled(value: Scalar): string {
  return Text.isText(value) ? composeString(value) : String(value);
}
