import { describe, expect, test } from 'vitest';
import { checkCompose, type CheckComposeOptions } from '../../lib/checks/check-compose.ts';
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
