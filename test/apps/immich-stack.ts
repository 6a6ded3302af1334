import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

// What is committed is what is deployed, so it is judged as a file: no tree is built here.
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = join(root, 'dist/immich');
export const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
export const source = read('compose.yaml');

interface Bind {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly read_only?: boolean;
  readonly bind: { readonly create_host_path: boolean };
}

export interface Service {
  readonly container_name: string;
  readonly image: string;
  readonly restart: string;
  readonly user: string;
  readonly command?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { condition: string; restart?: boolean; required?: boolean }>>;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string };
  readonly group_add?: readonly string[];
  readonly devices?: readonly string[];
  readonly volumes?: readonly Bind[];
  readonly tmpfs?: readonly string[];
  readonly networks?: readonly string[];
  readonly labels?: readonly string[];
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly [attribute: string]: unknown;
}

const document = parse(source) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, object>>;
};
export const { services, networks } = document;
export const topLevel = Object.keys(document);
export const NAMES = [
  'immich-init',
  'immich-db',
  'immich-redis',
  'immich-db-backup',
  'immich-db-exporter',
  'immich-machine-learning',
  'immich-server',
];

/** A service by its name. */
export function service(name: string): Service {
  const found = services[name];
  if (found === undefined) throw new Error(`there is no service ${name}`);
  return found;
}

/** Something of each service, by name. */
export function ofEach<T>(look: (each: Service) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(services).map(([name, each]) => [name, look(each)]));
}

/** The names of the variables in it, in order of first use. */
export function variablesIn(value: unknown): readonly string[] {
  const found = JSON.stringify(value ?? null)
    .replaceAll('$$', '')
    .matchAll(/\$\{(\w+)/g);
  return [...new Set([...found].map(([, name = '']) => name))];
}
