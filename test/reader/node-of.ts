import type { Finding } from '../../lib/core/finding.ts';
import { formatPath } from '../../lib/core/document-path.ts';
import { toData } from '../../lib/reader/node-data.ts';
import type { MapNode, Node } from '../../lib/reader/node.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';

/** The mapping that a text of YAML is. */
export function nodeOf(text: string, file = '/proj/compose.yaml'): MapNode {
  const findings: Finding[] = [];
  const [node] = parseYaml(new SourceText(file, text), (finding) => findings.push(finding));
  if (node === undefined || findings.length > 0) throw new Error(`not what a test can use: ${text}`);
  return node;
}

/** A node as plain data with prototypes, which `toEqual` can compare. */
export function dataOf(node: Node | undefined): unknown {
  return node && structuredClone(toData(node));
}

/** A finding in one line: where it is in the files of `/proj`, its code, the place in the document, and what it says. */
export function lineOf({ code, message, path = [], origin }: Finding): string {
  const position = origin?.location?.position();
  const where = position && `${position.file.replace('/proj/', '')}:${position.line}:${position.column} `;
  return `${where ?? ''}${code} ${formatPath(path)}: ${message}`;
}
