import type { Construct } from 'constructs';
import { closestName } from './closest-name.ts';
import { report } from './finding.ts';
import { originOf } from './origin.ts';

/**
 * Tells of props that a construct does not have: types forbid them, but an app runs without being type-checked, and
 * what is not read is lost.
 *
 * The table of known props has every prop of the type, or it does not compile. A class that extends `declaring` may
 * have props of its own.
 */
export function reportUnknownProps<P extends object>(
  construct: Construct,
  declaring: abstract new (...args: never[]) => Construct,
  props: P,
  known: Readonly<Record<keyof Required<P>, true>>,
): void {
  if (construct.constructor !== declaring) return;
  for (const name of Object.keys(props)) {
    if (Object.hasOwn(known, name)) continue;
    const probable = closestName(name, Object.keys(known));
    report(construct, {
      code: 'TREE-PROP',
      // A bag of props that several constructs share may hold more than one of them needs.
      severity: probable === undefined ? 'warning' : 'error',
      // A bundler may have put an underscore before the name of the class.
      message: `\`${name}\` is not a prop of \`${declaring.name.replace(/^_/, '')}\``,
      hint:
        probable === undefined
          ? 'take it away; an attribute of a service is said with `override` or one of its methods'
          : `did you mean \`${probable}\`?`,
      origin: originOf(construct),
    });
  }
}
