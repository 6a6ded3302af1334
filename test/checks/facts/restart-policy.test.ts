import { expect, test } from 'vitest';
import { restartPolicy } from '../../../lib/checks/facts/restart-policy.ts';
import { Text } from '../../../lib/core/text.ts';

test.each([
  [{}, 'no', 0],
  [{ restart: 'always' }, 'always', 0],
  [{ restart: 'any' }, 'always', 0],
  [{ restart: 'none' }, 'no', 0],
  [{ restart: 'on-failure:3' }, 'on-failure', 3],
  [{ restart: 'on-failure:x' }, 'on-failure', 0],
  [{ restart: 'always', deploy: { restart_policy: { condition: 'on-failure', max_attempts: 2 } } }, 'on-failure', 2],
  [{ restart: 'always', deploy: { restart_policy: { max_attempts: 2 } } }, 'no', 0],
  [{ restart: 'always', deploy: { replicas: 2 } }, 'always', 0],
])('%j restarts %s, %d times', (service, word, attempts) => {
  expect(restartPolicy(service)).toMatchObject({ word, attempts });
});

test('nobody knows what only the host knows', () => {
  expect(restartPolicy({ restart: Text.join(['a']) })).toBeUndefined();
});
