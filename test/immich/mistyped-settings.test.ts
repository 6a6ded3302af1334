import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingAt } from '../../lib/immich/settings/find-setting.ts';
import { defaultsOf, toObject } from '../../lib/immich/settings/settings-map.ts';
import { settingsOf, type LineSection } from '../../lib/immich/settings/settings-of.ts';
import { IMMICH_LINES, NEWEST_LINE, type ImmichLine } from '../../lib/immich/versions.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = readFileSync(`${ROOT}apps/immich/main.ts`, 'utf8');
// Before it, the app gets settings of ours.
const END = 'app.synth();\n';

interface Said {
  /** What the compiler has to name. */
  readonly key: string;
  readonly said: string;
}

interface OneSetting {
  readonly path: readonly string[];
  /** Its default, in TypeScript. */
  readonly value: string;
}

function settingsIn({ members }: LineSection, above: readonly string[] = []): readonly OneSetting[] {
  return [...members].flatMap(([key, member]) => {
    const path = [...above, key];
    return member.kind === 'section' ? settingsIn(member, path) : [{ path, value: JSON.stringify(member.default) }];
  });
}

function spelled(path: readonly string[], value: string): string {
  const [key, ...sections] = path.toReversed();
  return sections.reduce((inner, name) => `${name}: { ${inner} }`, `${key}: ${value}`);
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

/** Where nothing is said, what a line does, in TypeScript. */
function everything(line: ImmichLine): string {
  const settings = JSON.stringify(toObject(defaultsOf(settingsOf(line))));
  return `const everything${line.replace('.', '')}: SettingsOf<'${line}'> = ${settings};`;
}

/** Each setting of the newest line that an older one lacks. */
function tooNew(line: ImmichLine): readonly Said[] {
  const known = new Set(settingsIn(settingsOf(line)).map(({ path }) => path.join('.')));
  const missing = settingsIn(settingsOf(NEWEST_LINE)).filter(({ path }) => !known.has(path.join('.')));
  return missing.map(({ path, value }) => ({
    key: path.findLast((_, at) => at === 0 || settingAt(settingsOf(line), path.slice(0, at)) !== undefined) ?? '',
    said: `const tooNew: SettingsOf<'${line}'> = { ${spelled(path, value)} };`,
  }));
}

test('each setting, mistyped in the app, is refused by the compiler by its name', () => {
  const wrong = settingsIn(settingsOf(NEWEST_LINE)).map(({ path, value }): Said => {
    const key = `${path.at(-1)}x`;
    const settings = spelled([...path.slice(0, -1), key], value);
    return { key, said: `new ImmichConfig(stack, 'wrong', { init, identity, settings: { ${settings} } });` };
  });
  expect(wrong).toHaveLength(146);
  const newer = IMMICH_LINES.filter((line) => line !== NEWEST_LINE).flatMap(tooNew);
  expect(newer).toHaveLength(17 + 3 + 1);

  const right = [
    "import type { ImmichSettings as SettingsOf } from 'cdk-compose/immich';",
    ...IMMICH_LINES.map(everything),
  ];
  const refused = [...wrong, ...newer.map(({ key, said }) => ({ key, said: `{ ${said} }` }))];
  const first = MAIN.slice(0, MAIN.indexOf(END)).split('\n').length + right.length;
  const told = compiled([...right, ...refused.map(({ said }) => said)]);
  expect(refused.filter(({ key }, index) => !(told.get(first + index) ?? '').includes(`'${key}'`))).toEqual([]);
  expect(told.size).toBe(refused.length);
});
