import { readShellWords } from '../compose/values/shell-words.ts';
import { tellOf, type Here } from './here.ts';
import { list, scalar } from './node-data.ts';
import type { Node } from './node.ts';
import { textOf } from './text-of.ts';

/** The words of a command that is written in one line. */
export function longCommand(node: Node, here: Here): readonly Node[] {
  const line = textOf(node);
  if (line === undefined) return [node];
  const { value, fault } = readShellWords(line);
  if (value === undefined) {
    const message = `\`${here.path.at(-1)}\` ${fault}`;
    const hint = 'close what is open, or write a list: the program, then each argument';
    tellOf(node, { code: 'FORM-COMMAND', message, hint }, here);
    return [node];
  }
  if (value.dropped !== undefined) {
    const message = `\`${here.path.at(-1)}\` is no line for a shell: Compose drops \`${value.dropped.charAt(0)}\` and what follows`;
    const hint = 'write `["sh", "-c", "…"]` around what a shell must read';
    tellOf(node, { code: 'FORM-COMMAND-END', severity: 'warning', message, hint }, here);
  }
  return [
    list(
      value.words.map((word) => scalar(word, node.place)),
      node.place,
    ),
  ];
}

/** A health check that is written in one line, which a shell reads. */
export function longTest(node: Node): readonly Node[] {
  return [textOf(node) === undefined ? node : list([scalar('CMD-SHELL', node.place), node], node.place)];
}
