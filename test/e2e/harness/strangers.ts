import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answers, PROJECT } from './engine.ts';
import { STACK } from './sandbox.ts';

interface Named {
  readonly services: Readonly<Record<string, { readonly container_name?: string }>>;
  readonly networks?: Readonly<Record<string, { readonly name?: string } | null>>;
}

/** Throws when a container or a network that is not ours has a name of the stack: somebody may use it. */
export function refuseStrangers(): void {
  const { services, networks } = parse(readFileSync(join(STACK, 'compose.yaml'), 'utf8')) as Named;
  const taken = [
    ...namesIn(
      'container ls --all --format {{.Names}}',
      Object.values(services).map((one) => one.container_name),
    ),
    ...namesIn(
      'network ls --format {{.Name}}',
      Object.values(networks ?? {}).map((one) => one?.name),
    ),
  ];
  if (taken.length === 0) return;
  throw new Error(`names are taken by what is not of the project ${PROJECT}: ${taken.join(', ')}`);
}

function namesIn(list: string, names: readonly (string | undefined)[]): readonly string[] {
  const there = (answers('docker', list.split(' ')) ?? '').split('\n');
  return there.filter((name) => names.includes(name));
}
