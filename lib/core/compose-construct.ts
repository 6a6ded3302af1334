import { Construct, type IConstruct } from 'constructs';
import { report } from './finding.ts';
import { originOf, rememberLocation } from './origin.ts';
import { SourceLocation } from './source-location.ts';

const COMPOSE_CONSTRUCT = Symbol.for('cdk-compose.ComposeConstruct');
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The base of every construct of this library: it knows where the user's code created it, and a wrong or repeated id
 * is a finding beside all others instead of an exception.
 */
export abstract class ComposeConstruct extends Construct {
  constructor(scope: Construct, id: string) {
    const location = SourceLocation.capture(new.target);
    super(scope, claimId(scope, id, location));
    Object.defineProperty(this, COMPOSE_CONSTRUCT, { value: true });
    rememberLocation(this, location);
  }

  /**
   * Called once, when the tree is complete and locked, before anything is rendered.
   *
   * Override it to complete attributes from what the rest of the tree says. It may not add constructs.
   */
  prepare(): void {}

  static isComposeConstruct(value: unknown): value is ComposeConstruct {
    return typeof value === 'object' && value !== null && COMPOSE_CONSTRUCT in value;
  }
}

// constructs would rewrite a slash silently and throw on a repeated id; both are told with everything else. It also
// takes what every object has, such as `constructor`, for a child that exists.
function claimId(scope: Construct, id: string, location: SourceLocation): string {
  const origin = { construct: scope, location };
  let usable = id;
  if (!ID.test(id) || id in Object.prototype) {
    report(scope, {
      code: 'TREE-ID',
      severity: 'error',
      message: `\`${printable(id)}\` is not a usable id`,
      hint: ID.test(id)
        ? 'every JavaScript object has a member of that name: take another id'
        : 'an id begins with a letter or digit and holds letters, digits, `.`, `_` and `-`',
      origin,
    });
    usable = id.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'unnamed';
    if (usable in Object.prototype) usable = `${usable}-1`;
  }
  const twin = scope.node.tryFindChild(usable);
  if (twin === undefined) return usable;
  if (usable === id) {
    const first = originOf(twin as Construct).location;
    report(scope, {
      code: 'TREE-DUPLICATE',
      severity: 'error',
      message: `\`${id}\` exists twice in ${describe(scope)}`,
      hint: 'give one of them another id',
      origin,
      ...(first !== undefined && { first }),
    });
  }
  let attempt = 2;
  while (scope.node.tryFindChild(`${usable}-${attempt}`) !== undefined) attempt += 1;
  return `${usable}-${attempt}`;
}

function describe(scope: IConstruct): string {
  return scope.node.path === '' ? 'the app' : `\`${scope.node.path}\``;
}

function printable(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}
