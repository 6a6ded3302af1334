import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import { load } from 'js-yaml';
import type { Finding } from '../../../lib/core/finding.ts';
import type { Node } from '../../../lib/reader/node.ts';
import { parseJsYaml, type JsYamlDialect } from '../../../lib/reader/parse-js-yaml.ts';
import { SourceText } from '../../../lib/reader/source-text.ts';

type Load = (text: string) => unknown;

// They come without types.
const older = createRequire(import.meta.url);

/** The real packages by the dialect that they read. */
export const REAL: readonly (readonly [dialect: JsYamlDialect, load: Load])[] = [
  ['4.1', (older('js-yaml-4.1') as { load: Load }).load],
  ['4.3', (older('js-yaml-4.3') as { load: Load }).load],
  ['5.4', (older('js-yaml-5.4') as { load: Load }).load],
  ['5.5', (text) => load(text)],
];

/** A text as it was read, and what was told. */
export interface Read {
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
}

export function read(text: string, dialect: JsYamlDialect): Read {
  const findings: Finding[] = [];
  const document = parseJsYaml(new SourceText('/immich.yaml', text), dialect, (finding) => findings.push(finding));
  if ((document === undefined) !== (findings.length === 1)) throw new Error('exactly one fault ends the reading');
  return { root: document?.root, findings };
}

/** What a text is in JavaScript, or the code of what is wrong with it. */
export function outcome(text: string, dialect: JsYamlDialect): unknown {
  const { root, findings } = read(text, dialect);
  return findings[0]?.code ?? dataOf(root);
}

/** Where and what is wrong with a text, in one line. */
export function faultOf(text: string, dialect: JsYamlDialect): string | undefined {
  const [finding] = read(text, dialect).findings;
  const place = finding?.origin?.location?.position();
  return place && `${place.line}:${place.column} ${finding?.code}: ${finding?.message}`;
}

/** A node as the value that js-yaml makes of it. */
export function dataOf(node: Node | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'list') return node.items.map(dataOf);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, dataOf(value)]));
  if (node.type === 'timestamp') return new Date(String(node.value));
  return node.type === 'binary' ? Uint8Array.from(Buffer.from(String(node.value), 'base64')) : node.value;
}

/** How the real package and this reader disagree on a text; nothing where they do not. */
export function disagreement(text: string, dialect: JsYamlDialect, real: Load): string | undefined {
  const { root, findings } = read(text, dialect);
  let value: unknown;
  try {
    value = real(text);
  } catch (error) {
    return findings.length > 0 ? undefined : `${dialect} refuses ${JSON.stringify(text)}: ${String(error)}`;
  }
  // What contains itself is nothing that anybody can use.
  if (isCyclic(value, new Set())) return findings[0]?.code === 'YAML-CYCLE' ? undefined : `a cycle: ${text}`;
  const [finding] = findings;
  if (finding !== undefined) return `${dialect} accepts ${JSON.stringify(text)}: ${finding.message}`;
  return isDeepStrictEqual(dataOf(root), value) ? undefined : `${dialect} reads ${JSON.stringify(text)} otherwise`;
}

function isCyclic(value: unknown, around: ReadonlySet<unknown>): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  if (around.has(value)) return true;
  const below = new Set([...around, value]);
  return Object.values(value).some((part) => isCyclic(part, below));
}
