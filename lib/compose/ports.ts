import type { StringValue } from '../core/values.ts';
import type { Count } from './units.ts';

/** One entry of `ports:`, always in the long form. @see https://docs.docker.com/reference/compose-file/services/#ports */
export interface Port {
  /** The port in the container. */
  readonly target: Count;
  /** The port, or the range of ports, of the host. @default - one that the engine picks */
  readonly published?: Count | `${number}` | `${number}-${number}`;
  /** The address of the host to listen on; `127.0.0.1` keeps it from the network. @default - all addresses */
  readonly hostIp?: StringValue;
  /** @default 'tcp' */
  readonly protocol?: 'tcp' | 'udp' | 'sctp';
  readonly name?: string;
  readonly appProtocol?: string;
  /** @default 'ingress' */
  readonly mode?: 'host' | 'ingress';
  /** Why it is published; becomes a comment in compose.yaml. */
  readonly because?: string;
}
