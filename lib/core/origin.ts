import type { Construct } from 'constructs';
import type { SourceLocation, SourcePosition } from './source-location.ts';

const LOCATION = Symbol.for('cdk-compose.location');

/** A place in a file of the user's, which is worked out when a finding is printed. */
export interface Located {
  position(): SourcePosition | undefined;
}

/** Where a value came from: the construct that it belongs to, and the place in the user's code or file that said it. */
export interface Origin {
  readonly construct?: Construct;
  readonly location?: Located;
}

/** Remembers where in the user's code a construct was created. */
export function rememberLocation(construct: Construct, location: SourceLocation): void {
  Object.defineProperty(construct, LOCATION, { value: location });
}

/** The origin of a construct itself; the nearest parent's location where its own is not known. */
export function originOf(construct: Construct): Origin {
  const location = construct.node.scopes.map(locationOf).findLast((candidate) => candidate !== undefined);
  return location === undefined ? { construct } : { construct, location };
}

function locationOf(construct: object): SourceLocation | undefined {
  return (construct as { readonly [LOCATION]?: SourceLocation })[LOCATION];
}
