import type { StackOutput } from '../../lib/synth/artifact.ts';

/** What a process writes in its nth turn: files that change, that come and go, and one that becomes a folder. */
export function turn(who: string, n: number): StackOutput {
  const compose = { path: 'compose.yaml', content: `# ${who} ${n}\n`.repeat(200) };
  const own = { path: `only/${who}`, content: `${n}\n` };
  const shape = n % 2 === 0 ? ['shape'] : ['shape/a', 'shape/b'];
  const shapes = shape.map((path) => ({ path, content: `${path}\n` }));
  return { name: 'web', source: 'apps/web/main.ts', artifacts: [compose, own, ...shapes] };
}
