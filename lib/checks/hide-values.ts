import type { ComposeModel } from '../compose/compose-model.ts';
import { walkKeys, walkScalars } from '../compose/walk.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { ResolvedValue } from '../core/values.ts';
import { Place } from '../reader/source-text.ts';
import { spelledPath } from './facts/spelled-path.ts';
import type { Remark, RuleContext } from './rule.ts';

/** Values that variables made, each with how the file spells it. */
type Hidden = ReadonlyMap<string, string>;

/** How far from a value is looked for its spelling. */
const REACH = 500;

/** What is no secret, and stands in many a hint. */
const SWITCHES = ['true', 'false'];

/**
 * Says what a rule found in a file without what variables made of its values: that is nobody's business but their owner's.
 *
 * A value that the file spells out where it stands may be told.
 */
export function valueHider(model: ComposeModel, { variable, folder }: RuleContext): <T extends Remark>(remark: T) => T {
  let hidden: Hidden | undefined;
  return (remark) => {
    hidden ??= hiddenIn(model, variable, folder);
    if (hidden.size === 0) return remark;
    const own = scalarAt(model.document as ResolvedValue, remark.path);
    const spelled = own === undefined ? undefined : hidden.get(own);
    // A message may quote a part of the value that it is told of.
    const isPart = (text: string) => spelled !== undefined && text !== '' && own?.includes(text) === true;
    const message = hide(remark.message, hidden, (text) => (isPart(text) ? spelled : undefined));
    const cut = remark.path.findIndex((segment, index) => index > 1 && hidden?.has(String(segment)));
    return {
      ...remark,
      message,
      hint: hide(remark.hint, hidden, () => undefined),
      path: cut === -1 ? remark.path : remark.path.slice(0, cut),
    };
  };
}

function hide(text: string, hidden: Hidden, partOf: (text: string) => string | undefined): string {
  // What stands in backticks, and single words that are none of the language: rules quote all but numbers.
  return text.replaceAll(/`([^`]*)`|[^\s`,]+/g, (word, quoted: string | undefined) => {
    if (quoted === undefined) return /^[A-Za-z]+$/.test(word) ? word : (hidden.get(word) ?? word);
    const spelled =
      hidden.get(quoted) ?? partOf(quoted) ?? quoted.replaceAll(/\S+/g, (part) => hidden.get(part) ?? part);
    return `\`${spelled}\``;
  });
}

function hiddenIn({ document, origins }: ComposeModel, variable: RuleContext['variable'], folder?: string): Hidden {
  const hidden = new Map<string, string>();
  if (variable === undefined) return hidden;
  const add = (value: string, path: DocumentPath) => {
    const place = origins.get(path)?.location;
    const line = place instanceof Place ? lineAt(place) : '';
    const names = [...new Set(Array.from(line.matchAll(/\$\{?([A-Za-z_]\w*)/g), ([, name = '']) => name))];
    if (!names.some((name) => isIn(variable(name), value))) return;
    for (const spelled of [value, spelledPath(value, folder)]) {
      if (!line.includes(spelled)) hidden.set(spelled, `\${${names.length === 1 ? names[0] : '…'}}`);
    }
  };
  const data = document as ResolvedValue;
  walkScalars(data, (scalar, path) => {
    if (typeof scalar === 'string' || typeof scalar === 'number') add(String(scalar), path);
  });
  walkKeys(data, add);
  for (const word of [...SWITCHES, ...namesIn(document)]) hidden.delete(word);
  return hidden;
}

/** The names that a file gives: no variable makes them. */
function namesIn({ services, networks, volumes, secrets, configs }: ComposeModel['document']): readonly string[] {
  return [services, networks, volumes, secrets, configs].flatMap((section) => Object.keys(section ?? {}));
}

function isIn(part: string | undefined, value: string): boolean {
  return part !== undefined && part !== '' && value.includes(part);
}

// A file may be one long line.
function lineAt({ source: { text }, offset }: Place): string {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset, offset + REACH);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${after.split('\n', 1)[0]}`;
}

function scalarAt(data: ResolvedValue, path: DocumentPath): string | undefined {
  let value: unknown = data;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as { readonly [key: string]: unknown })[segment];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
