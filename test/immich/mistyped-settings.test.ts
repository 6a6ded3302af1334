import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingsOf, type LineSection } from '../../lib/immich/settings/settings-of.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = readFileSync(`${ROOT}apps/immich/main.ts`, 'utf8');
// Before it, the app gets settings of ours.
const END = 'app.synth();\n';

interface Mistyped {
  readonly key: string;
  readonly said: string;
}

/** Every setting with a letter too many, and a value that would be right. */
function mistyped({ members }: LineSection, above: readonly string[] = []): readonly Mistyped[] {
  return [...members].flatMap(([key, member]) => {
    if (member.kind === 'section') return mistyped(member, [...above, key]);
    const wrong = `${key}x`;
    const said = [...above].reduceRight(
      (inner, name) => `${name}: { ${inner} }`,
      `${wrong}: ${JSON.stringify(member.default)}`,
    );
    return [{ key: wrong, said }];
  });
}

/** What the compiler says of the app with more lines in it, by line. */
function compiled(lines: readonly string[]): ReadonlyMap<number, string> {
  const folder = mkdtempSync(join(tmpdir(), 'mistyped-'));
  try {
    const paths = {
      'cdk-compose': [`${ROOT}lib/index.ts`],
      'cdk-compose/homelab': [`${ROOT}lib/homelab/index.ts`],
      'cdk-compose/immich': [`${ROOT}lib/immich/index.ts`],
    };
    const compilerOptions = { paths, typeRoots: [`${ROOT}node_modules/@types`] };
    const options = { extends: `${ROOT}tsconfig.json`, compilerOptions, include: ['*.ts'] };
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    writeFileSync(join(folder, 'images.ts'), readFileSync(`${ROOT}apps/immich/images.ts`));
    writeFileSync(join(folder, 'main.ts'), MAIN.replace(END, `${lines.join('\n')}\n${END}`));
    const { stdout } = spawnSync(`${ROOT}node_modules/.bin/tsc`, ['--pretty', 'false'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const said = stdout.matchAll(/^main\.ts\((\d+),\d+\): (.*)/gm);
    return new Map([...said].map(([, line, message = '']) => [Number(line), message]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('each setting, mistyped in the app, is refused by the compiler by its name', () => {
  const all = mistyped(settingsOf('3.2'));
  expect(all).toHaveLength(146);
  const before = MAIN.slice(0, MAIN.indexOf(END)).split('\n').length;
  const said = compiled(
    all.map(
      ({ said: wrong }, index) =>
        `new ImmichConfig(stack, 'wrong-${index}', { init, identity, settings: { ${wrong} } });`,
    ),
  );
  expect(all.filter(({ key }, index) => !(said.get(before + index) ?? '').includes(`'${key}'`))).toEqual([]);
  expect(said.size).toBe(all.length);
});
