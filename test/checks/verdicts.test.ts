import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkCompose, type CheckComposeOptions } from '../../lib/checks/check-compose.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { readCompose } from '../../lib/reader/read-compose.ts';
import { resolveProject } from '../support/resolved/resolve-project.ts';
import { COMPOSE_CASES, ENGINE_CASES, ENGINE_REFUSALS, type ComposeCase } from './verdicts.ts';

/** Where we say something else than Docker Compose 2.40.3 did, and why. */
const OTHER_THAN_COMPOSE: Readonly<Record<string, string>> = {
  'type-matrix/build.ssh=map-str':
    '`config --format json` cannot print the path of an SSH key; as YAML it prints it, and `up` builds with it',
};

/** Where we say something else than Docker Engine 20.10 did, and why. */
const OTHER_THAN_ENGINE: Readonly<Record<string, string>> = {
  'networks/top-external': 'the network was not there; whether it is, no file says: it is told as an info',
};

function optionsOf({ files, env, args = [] }: ComposeCase): CheckComposeOptions {
  const named = args.filter((argument) => argument !== '-f');
  return { files, ...(env !== undefined && { env }), ...(named.length > 0 && { file: named }) };
}

function verdictOf(options: CheckComposeOptions, layer?: 'engine'): 'accept' | 'reject' {
  const errors = checkCompose(options).filter(({ severity }) => severity === 'error');
  return errors.some((error) => error.layer === layer) ? 'reject' : 'accept';
}

const FOLDER = '/root/proj';

/** The project as we understand it, with the folder spelled as the cases do. */
function understood({ files, env, args = [] }: ComposeCase): unknown {
  const named = args.filter((argument) => argument !== '-f');
  const { resolved } = readCompose({
    files: new MemoryFiles(FOLDER, files),
    paths: (named.length > 0 ? named : ['compose.yaml']).map((name) => `${FOLDER}/${name}`),
    folder: FOLDER,
    env: { HOME: '/root', ...env },
  });
  return resolved && JSON.parse(JSON.stringify(resolveProject(resolved, 'proj')).replaceAll(FOLDER, '<DIR>'));
}

/** A project without its name and the default network, and without commands that are not said: the cases leave them out. */
function plain(project: unknown): unknown {
  const { name: _, networks, services, ...rest } = structuredClone(project) as Record<string, Record<string, unknown>>;
  for (const service of Object.values(services ?? {}) as Record<string, unknown>[]) {
    for (const key of ['command', 'entrypoint']) if (service[key] === null) delete service[key];
    service['networks'] = withoutDefault(service['networks']);
  }
  return { ...rest, services, networks: withoutDefault(networks) };
}

function withoutDefault(networks: unknown): object {
  const { default: _, ...others } = (networks ?? {}) as Record<string, unknown>;
  return others;
}

describe('what Docker Compose 2.40.3 said', () => {
  const other = COMPOSE_CASES.filter((one) => verdictOf(optionsOf(one)) !== one.verdict).map(({ id }) => id);

  test('is what we say of 99.5 in 100 documents, and we know why of the others', () => {
    expect(other.toSorted()).toEqual(Object.keys(OTHER_THAN_COMPOSE).toSorted());
    expect(other.length / COMPOSE_CASES.length).toBeLessThanOrEqual(0.005);
    expect(COMPOSE_CASES).toHaveLength(979);
  });

  test('is no false alarm: what it accepts, and the engine does not refuse, has no error of any layer', () => {
    const refused = new Set([
      ...ENGINE_CASES.filter(({ verdict }) => verdict === 'reject').map(({ id }) => id),
      ...Object.keys(ENGINE_REFUSALS),
    ]);
    const alarms = COMPOSE_CASES.filter(({ id, verdict, engine }) => {
      return verdict === 'accept' && engine !== 'reject' && !refused.has(id);
    }).flatMap((one) => {
      const error = checkCompose(optionsOf(one)).find(({ severity }) => severity === 'error');
      return error === undefined ? [] : [`${one.id}: ${error.code} ${error.message}`];
    });
    expect(alarms).toEqual([]);
  });

  test('is understood in the same way, for 95 in 100 of what it accepts', () => {
    const accepted = COMPOSE_CASES.filter(({ resolved }) => resolved !== undefined);
    const other = accepted.filter((one) => !isDeepStrictEqual(plain(understood(one)), plain(one.resolved)));
    expect(other.map(({ id }) => id)).toEqual([]);
    expect(accepted).toHaveLength(237);
  });

  test('has a place in the file wherever we find an error', () => {
    const nowhere = COMPOSE_CASES.flatMap((one) =>
      checkCompose(optionsOf(one))
        .filter(({ severity, line }) => severity === 'error' && line === undefined)
        .map(({ code, message }) => `${one.id}: ${code} ${message}`),
    );
    expect(nowhere).toEqual([]);
  });
});

describe('what Docker Engine 20.10 said', () => {
  test('is what we say of 97 in 100 documents that Docker Compose accepts, and we know why of the others', () => {
    const other = ENGINE_CASES.filter(({ files, verdict }) => verdictOf({ files }, 'engine') !== verdict);
    expect(other.map(({ id }) => id).toSorted()).toEqual(Object.keys(OTHER_THAN_ENGINE).toSorted());
    expect(other.length / ENGINE_CASES.length).toBeLessThanOrEqual(0.03);
    expect(ENGINE_CASES).toHaveLength(49);
  });
});
