import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { toldOf } from './service-of.ts';

// Files whose services are extended are not validated, so that anything may come this far.
test.each([
  ['build', '5', '3:12 VALUE-KIND build: `build` is not a text or a mapping'],
  ['build', 'null', '3:12 VALUE-KIND build: `build` is not a text or a mapping'],
  ['build', '{ssh: default}', '3:18 VALUE-KIND build.ssh: `ssh` is not a list of texts or a mapping'],
  [
    'build',
    '{additional_contexts: [1]}',
    '3:34 VALUE-KIND build.additional_contexts: `additional_contexts` is not a list of texts or a mapping',
  ],
  ['depends_on', '[1]', '3:17 VALUE-KIND depends_on: `depends_on` is not a list of texts or a mapping'],
  ['depends_on', '{db: }', '3:21 VALUE-KIND depends_on.db: the dependency on `db` is not a mapping'],
  ['devices', '[5]', '3:15 VALUE-KIND devices[0]: an item of `devices` is not a text or a mapping'],
  ['env_file', '{path: a}', '3:15 VALUE-KIND env_file: `env_file` is not a text or a list'],
  ['gpus', '1', '3:11 VALUE-KIND gpus: `gpus` is not a text or a list'],
  ['networks', '[1]', '3:15 VALUE-KIND networks: `networks` is not a list of texts'],
  ['ports', '"80:80"', '3:12 VALUE-KIND ports: `ports` is not a list'],
  ['ports', '[80.5]', '3:13 VALUE-KIND ports[0]: an item of `ports` is not a text or a whole number or a mapping'],
  ['secrets', '[5]', '3:15 VALUE-KIND secrets[0]: an item of `secrets` is not a text or a mapping'],
  ['volumes', '[5]', '3:15 VALUE-KIND volumes[0]: an item of `volumes` is not a text or a mapping'],
])('%s: %s', (attribute, value, line) => {
  expect(toldOf(canonicalize, attribute, value)).toEqual([`compose.yaml:${line}`]);
});

test.each([
  ['dns', '5'],
  ['label_file', '5'],
  ['env_file', '[5]'],
  ['networks', '5'],
  ['command', '5'],
])('Compose says nothing yet of %s: %s', (attribute, value) => {
  expect(toldOf(canonicalize, attribute, value)).toEqual([]);
});
