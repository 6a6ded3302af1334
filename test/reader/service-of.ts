import type { Finding } from '../../lib/core/finding.ts';
import { childOf } from '../../lib/reader/edit-map.ts';
import type { MapNode, Node } from '../../lib/reader/node.ts';
import type { Tell } from '../../lib/reader/tell.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

/** A stage of reading. */
export type Stage = (node: MapNode, tell: Tell) => MapNode;

/** A document with one service that says what the lines say. */
export function documentWith(...lines: readonly string[]): MapNode {
  return nodeOf(['services:', '  web:', ...lines.map((line) => `    ${line}`)].join('\n'));
}

/** What a stage makes of a document, and a line for each finding. */
export function outcome(node: MapNode, stage: Stage): { readonly data: unknown; readonly told: readonly string[] } {
  const findings: Finding[] = [];
  const result = stage(node, (finding) => findings.push(finding));
  return { data: dataOf(result), told: findings.map(lineOf) };
}

/** What a stage makes of an attribute of a service, which must be without a fault. */
export function attributeAfter(stage: Stage, attribute: string, value: string): unknown {
  const findings: Finding[] = [];
  const node = stage(documentWith(`${attribute}: ${value}`), (finding) => findings.push(finding));
  if (findings.length > 0) throw new Error(findings.map(lineOf).join('\n'));
  return dataOf(serviceIn(node, attribute));
}

/** What a stage tells of an attribute of a service, without the place of the service. */
export function toldOf(stage: Stage, attribute: string, value: string): readonly string[] {
  const { told } = outcome(documentWith(`${attribute}: ${value}`), stage);
  return told.map((line) => line.replace('services.web.', ''));
}

function serviceIn(node: MapNode, attribute: string): Node | undefined {
  return childOf(childOf(childOf(node, 'services'), 'web'), attribute);
}
