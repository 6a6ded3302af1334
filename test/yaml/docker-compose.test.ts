import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { emitYaml } from '../../lib/yaml/emit-yaml.ts';
import { ALL_TRICKY_STRINGS } from './tricky-strings.ts';

const dockerComposeIsMissing = spawnSync('docker', ['compose', 'version']).status !== 0;

// The schema of Compose wants a character that is no line break in the name of a label.
const NAMES = ALL_TRICKY_STRINGS.filter((text) => /./.test(text));

/** `$` doubled, as it is in a file that wants the character and in the output of `config`. */
function escaped(text: string): string {
  return text.replaceAll('$', '$$$$');
}

test.skipIf(dockerComposeIsMissing)('docker compose reads every tricky string as it was written', () => {
  const values = ALL_TRICKY_STRINGS.map(escaped);
  const service = {
    image: 'docker.io/library/busybox:1.37.0',
    command: values,
    environment: Object.fromEntries(values.map((value, index) => [`V${index}`, value])),
    labels: Object.fromEntries(NAMES.map((name) => [name, escaped(name)])),
  };
  const { stdout, stderr } = spawnSync('docker', ['compose', '-p', 'x', '-f', '-', 'config', '--format', 'json'], {
    encoding: 'utf8',
    input: emitYaml({ services: { a: service } }, { header: ['x'], comment: (path) => path.join('\n') }),
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).services.a).toMatchObject({
    ...service,
    labels: Object.fromEntries(NAMES.map((name) => [escaped(name), escaped(name)])),
  });
});
