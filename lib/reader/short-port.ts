import { readPortText, type PortText } from '../compose/values/port-text.ts';
import { quote, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { Node, ScalarNode } from './node.ts';
import type { Place } from './source-text.ts';

// Some times all ports that there are: what is beyond serves nobody.
const MOST = 200_000;
const HINT = 'write `[address:]published:container[/protocol]`, with ports or ranges of ports, or a mapping';

/** A function that makes the long form of ports in one text, for as many as anybody needs. */
export function portsReader(): (node: Node, here: Here) => readonly Node[] {
  let made = 0;
  return (node, here) => {
    if (node.kind !== 'scalar') return [node];
    const { value, fault, detail } = readPort(node);
    const name = quote(node);
    if (value === undefined) {
      const message =
        name === undefined ? `a port ${fault}` : `${name} ${fault}${detail === undefined ? '' : `: ${detail}`}`;
      tellOf(node, { code: 'FORM-PORT', message, hint: HINT }, here);
      return [node];
    }
    if (value.ignored !== undefined) {
      const ignored = name === undefined ? 'a second protocol' : `\`${value.ignored}\``;
      const message = `${ignored} means nothing to Compose, which publishes \`${value.protocol}\` only`;
      const hint = 'write one port for each protocol';
      tellOf(node, { code: 'FORM-PORT-PROTOCOL', severity: 'warning', message, hint }, here);
    }
    const [first, last] = value.target;
    const before = made;
    made += last - first + 1;
    if (made <= MOST) return portNodes(value, node.place);
    const message = `more than ${MOST} ports are published`;
    if (before <= MOST) tellOf(node, { code: 'FORM-PORT', message, hint: 'publish those that are needed' }, here);
    return [node];
  };
}

function readPort({ type, value }: ScalarNode): ReturnType<typeof readPortText> {
  if (type !== 'integer' && type !== 'string') return { fault: 'is not a port' };
  const read = readPortText(String(value));
  // A target of 0 is taken for none.
  return read.value?.target[0] === 0 ? { fault: 'has 0 for a port of the container' } : read;
}

// In the order of their digits, as Compose has them: 10 before 9.
function portNodes({ hostIp, target: [first, last], published, protocol }: PortText, place: Place): readonly Node[] {
  const [mode, spoken] = [scalar('ingress', place), scalar(protocol, place)];
  const host = hostIp === undefined ? [] : [['host_ip', scalar(hostIp, place)] as const];
  const targets = Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/`).sort();
  return targets.map((digits) => {
    const target = Number.parseInt(digits, 10);
    const shown = published && publishedText(published, target - first, first === last);
    return map(
      [
        ['mode', mode],
        ...host,
        ['target', scalar(target, place)],
        ...(shown === undefined ? [] : [['published', scalar(shown, place)] as const]),
        ['protocol', spoken],
      ],
      place,
    );
  });
}

// A single port of the container takes any port of a range of the host.
function publishedText([first, last]: readonly [number, number], index: number, isSingle: boolean): string {
  return isSingle && first !== last ? `${first}-${last}` : String(first + index);
}
