import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { builtCommand } from '../support/built.ts';

const build = dirname(dirname(builtCommand()));

test.each(['index', 'homelab/index', 'immich/index', 'testing/index'])(
  'classes and functions of %s are called in the package what they are called in the source',
  async (entry) => {
    const exported = (await import(`${build}/${entry}.js`)) as Readonly<Record<string, unknown>>;
    const named = Object.entries(exported).flatMap(([name, value]) =>
      typeof value === 'function' ? [[name, value.name]] : [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(([name, own]) => own !== name)).toEqual([]);
  },
);

test('a trace through what reads files names the functions that it went through', () => {
  const { checkCompose } = createRequire(import.meta.url)(`${build}/check-compose.cjs`) as {
    readonly checkCompose: (options: object) => unknown;
  };
  const files = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('unreadable');
      },
    },
  );
  const traceOf = () => {
    try {
      return checkCompose({ files });
    } catch (error) {
      return (error as Error).stack;
    }
  };
  expect(traceOf()).toMatch(/^Error: unreadable\n[^]*^ +at new MemoryFiles .*\n[^]*^ +at checkCompose /m);
});
