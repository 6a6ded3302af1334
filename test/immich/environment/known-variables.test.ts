import { describe, expect, test } from 'vitest';
import type { ImmichContainer } from '../../../lib/immich/environment/environment-variable.ts';
import {
  GIVEN_MACHINE_LEARNING_VARIABLES,
  GIVEN_SERVER_VARIABLES,
} from '../../../lib/immich/environment/given-variables.ts';
import { KNOWN_VARIABLES, readerOf } from '../../../lib/immich/environment/known-variables.ts';
import { MACHINE_LEARNING_VARIABLES } from '../../../lib/immich/environment/machine-learning-variables.ts';
import { RETIRED_VARIABLES } from '../../../lib/immich/environment/retired-variables.ts';
import { SERVER_VARIABLES } from '../../../lib/immich/environment/server-variables.ts';
import { MACHINE_LEARNING, SERVER_2, SERVER_3, takesValue } from '../../../lib/immich/environment/takes-value.ts';

const TABLES = [
  ['server', SERVER_VARIABLES, GIVEN_SERVER_VARIABLES, [SERVER_2, SERVER_3]],
  ['machine-learning', MACHINE_LEARNING_VARIABLES, GIVEN_MACHINE_LEARNING_VARIABLES, [MACHINE_LEARNING]],
] as const;

describe.each(TABLES)('of %s', (container: ImmichContainer, said, given, dialects) => {
  const known = KNOWN_VARIABLES[container];

  test('a variable is either said by the user or follows from something else', () => {
    expect(Object.keys(given).filter((name) => Object.hasOwn(said, name))).toEqual([]);
    expect(known.size).toBe(Object.keys(said).length + Object.keys(given).length);
  });

  test('what is retired is not known as well', () => {
    expect(Object.keys(RETIRED_VARIABLES[container]).filter((name) => known.has(name))).toEqual([]);
  });

  test('a default that is a value is one that the reader takes', () => {
    const values = [...known].filter(([, { default: value = ' ' }]) => !value.includes(' '));
    expect(values.length).toBeGreaterThan(10);
    const refused = values.filter(([, { takes, default: value = '' }]) =>
      dialects.some((dialect) => !takesValue(takes, value, dialect)),
    );
    expect(refused.map(([name]) => name)).toEqual([]);
  });

  test('hints name variables that are read', () => {
    const hints = Object.values(RETIRED_VARIABLES[container]).flatMap(({ instead }) => [
      ...instead.matchAll(/`((?:[A-Z]+_)+[A-Z_]+)`/g),
    ]);
    expect(hints.map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});

test('a container is named with the numbers of its version, where it says some', () => {
  expect(readerOf('server', '')).toBe('the server of Immich');
  expect(readerOf('server', 'release')).toBe('the server of Immich');
  expect(readerOf('machine-learning', 'v3.2.2-openvino')).toBe('machine learning of Immich 3.2.2');
});
