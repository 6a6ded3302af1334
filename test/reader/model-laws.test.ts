import { deepStrictEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { parse } from 'yaml';
import { emitYaml, type YamlValue } from '../../lib/yaml/emit-yaml.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { readCompose } from '../../lib/reader/read-compose.ts';
import { resolveProject } from '../support/resolved/resolve-project.ts';
import { checkCompose } from '../../lib/checks/check-compose.ts';
import { anyDocument, trickyText } from '../support/any-document.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';

const FOLDER = '/root/project';

function resolved(text: string): unknown {
  const files = new MemoryFiles(FOLDER, { 'compose.yaml': text });
  const options = { paths: [`${FOLDER}/compose.yaml`], projectName: 'demo', profiles: ['*'], env: { HOME: '/root' } };
  const document = readCompose({ files, folder: FOLDER, ...options }).resolved;
  return document && JSON.parse(JSON.stringify(resolveProject(document, 'demo')).replaceAll(FOLDER, '<folder>'));
}

describe('whatever the model', () => {
  test.each(['1.1', '1.2'] as const)('a reader of YAML %s gets it back from what is written', (version) => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        deepStrictEqual(parse(emitYaml(document as YamlValue), { version }), document);
      }),
      { numRuns: 300 },
    );
  });

  test.skipIf(noDockerCompose)(
    'Docker Compose takes or refuses what we take or refuse, and understands the same',
    () => {
      fc.assert(
        fc.property(anyDocument, (document) => {
          const text = emitYaml(document as YamlValue);
          const { status, stdout, folder } = composeConfig({ 'compose.yaml': text });
          const errors = checkCompose({ files: { 'compose.yaml': text }, projectName: 'demo', profiles: ['*'] }).filter(
            ({ severity, layer }) => severity === 'error' && layer === undefined,
          );
          deepStrictEqual(errors.length === 0, status === 0, text);
          if (status === 0) deepStrictEqual(resolved(text), JSON.parse(stdout.replaceAll(folder, '<folder>')), text);
        }),
        { numRuns: 40 },
      );
    },
  );

  test.skipIf(noDockerCompose)('tricky text reaches Docker Compose as it is, as a value and as a key', () => {
    fc.assert(
      fc.property(fc.uniqueArray(trickyText, { minLength: 30, maxLength: 30 }), (texts) => {
        const values = Object.fromEntries(texts.map((text, index) => [`V${index}`, text]));
        const labels = Object.fromEntries(
          texts.filter((text) => text !== '').map((text) => [text.replaceAll(/[\n]/g, ' '), 'x']),
        );
        const text = emitYaml({ services: { web: { image: 'a:1', environment: values, labels } } });
        const { stdout } = composeConfig({ 'compose.yaml': text });
        const { web } = (JSON.parse(stdout) as { services: Record<string, { environment: unknown; labels: unknown }> })
          .services;
        deepStrictEqual({ ...web, environment: web?.environment, labels: web?.labels }.environment, values);
        deepStrictEqual(web?.labels, labels);
      }),
      { numRuns: 15 },
    );
  });
});
