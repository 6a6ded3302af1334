import { Construct, type IConstruct } from 'constructs';
import { report } from './finding.ts';
import { originOf, rememberLocation } from './origin.ts';
import { SourceLocation } from './source-location.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * The base of every construct of this library: it knows where the user's code created it, and a wrong or repeated id
 * is a finding beside all others instead of an exception.
 */
export abstract class ComposeConstruct extends Construct {
  constructor(scope: Construct, id: string) {
    const location = SourceLocation.capture(ComposeConstruct);
    super(scope, claimId(scope, id, location));
    rememberLocation(this, location);
  }

  /**
   * Called once, when the tree is complete and locked, before anything is rendered.
   *
   * Override it to complete attributes from what the rest of the tree says. It may not add constructs.
   */
  prepare(): void {}

  static isComposeConstruct(value: unknown): value is ComposeConstruct {
    return Construct.isConstruct(value) && 'prepare' in value && typeof value.prepare === 'function';
  }
}

// constructs would rewrite a slash silently and throw on a repeated id; both are told with everything else.
function claimId(scope: Construct, id: string, location: SourceLocation): string {
  const origin = { construct: scope, location };
  let usable = id;
  if (!ID.test(id)) {
    report(scope, {
      code: 'TREE-ID',
      severity: 'error',
      message: `\`${printable(id)}\` is not a usable id`,
      hint: 'an id begins with a letter or digit and holds letters, digits, `.`, `_` and `-`',
      origin,
    });
    usable = id.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'unnamed';
  }
  const twin = scope.node.tryFindChild(usable);
  if (twin === undefined) return usable;
  if (usable === id) {
    report(scope, {
      code: 'TREE-DUPLICATE',
      severity: 'error',
      message: `\`${id}\` exists twice in ${describe(scope)}${firstLocation(twin)}`,
      hint: 'give one of them another id',
      origin,
    });
  }
  let attempt = 2;
  while (scope.node.tryFindChild(`${usable}-${attempt}`) !== undefined) attempt += 1;
  return `${usable}-${attempt}`;
}

function describe(scope: IConstruct): string {
  return scope.node.path === '' ? 'the app' : `\`${scope.node.path}\``;
}

function firstLocation(twin: IConstruct): string {
  const position = originOf(twin as Construct).location?.position();
  return position === undefined ? '' : `, the first one at line ${position.line}`;
}

function printable(id: string): string {
  return JSON.stringify(id).slice(1, -1);
}
