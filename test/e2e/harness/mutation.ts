import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { run } from './run.ts';
import { STACK } from './sandbox.ts';

/** What breaks a stack, and the names of tests that must tell. */
export interface Mutation {
  readonly what: string;
  readonly change: (project: WrittenProject) => void;
  readonly toldBy: RegExp;
}

/** A project as compose.yaml writes it. */
export interface WrittenProject {
  readonly services: Readonly<Record<string, Record<string, unknown>>>;
  readonly networks: Readonly<Record<string, Record<string, unknown>>>;
}

/** How tests ended, by their full names. */
export interface Results {
  readonly failed: readonly string[];
  readonly passed: readonly string[];
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Sets an attribute of a service; `undefined` takes it away. */
export function set(service: string, attribute: string, value: unknown): (project: WrittenProject) => void {
  return (project) => {
    const written = project.services[service];
    if (written === undefined) throw new Error(`there is no service ${service}`);
    written[attribute] = value;
  };
}

/** Sets a variable in the environment of a service. */
export function give(service: string, variable: string, value: string): (project: WrittenProject) => void {
  return (project) => {
    const environment = project.services[service]?.['environment'] as Record<string, string>;
    environment[variable] = value;
  };
}

/** Puts lines before those of the script that a service runs. */
export function prepend(service: string, lines: string): (project: WrittenProject) => void {
  return (project) => {
    const command = project.services[service]?.['command'] as string[];
    command.push(lines + command.pop());
  };
}

/**
 * Runs tests on a copy of the stack that is broken, in a Vitest of their own, which shares the engine and its images with
 * this one. `folder` is for the copy, `args` are those of Vitest.
 */
export async function runTests(
  folder: string,
  mutations: readonly Mutation[],
  args: readonly string[],
): Promise<Results> {
  cpSync(STACK, folder, { recursive: true });
  const file = join(folder, 'compose.yaml');
  const project = parse(readFileSync(file, 'utf8')) as WrittenProject;
  for (const { change } of mutations) change(project);
  writeFileSync(file, stringify(project, { aliasDuplicateObjects: false }));

  const report = join(folder, 'report.json');
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.e2e.config.ts'];
  const { stdout, stderr } = await run(
    process.execPath,
    [...vitest, '--reporter', 'json', '--outputFile', report, ...args],
    { cwd: root, env: { ...Object.fromEntries(kept), E2E_STACK: folder }, seconds: 110 },
  );
  const results = read(report, stdout + stderr).testResults.flatMap(({ assertionResults }) => assertionResults);
  // Vitest puts some of the values in a name into quotes.
  const named = (status: string) =>
    results.filter((one) => one.status === status).map(({ fullName }) => fullName.replaceAll("'", ''));
  return { failed: named('failed'), passed: named('passed') };
}

function read(report: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    throw new Error(`Vitest wrote no report:\n${said}`);
  }
}
