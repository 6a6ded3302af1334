import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';

// Files enough for the writing to last a while.
const MORE =
  "import { readFileSync } from 'node:fs';\nfor (let n = 0; n < 80; n += 1) stack.addFile(`${n}.txt`, readFileSync('turn', 'utf8'));";

test('whenever a signal comes, dist is wholly the old one or wholly the new one', async () => {
  const project = aProject({ 'apps/web/main.ts': appSource('web', { more: MORE }), turn: 'turn 0\n' });
  const started = performance.now();
  await project.run(['synth']);
  const usual = performance.now() - started;
  const endings = [];
  for (let turn = 1; turn <= 15; turn += 1) {
    project.lay({ turn: `turn ${turn}\n` });
    const before = project.tree();
    // The first at once; most of the others in the second half, where it is written.
    const after = turn === 1 ? 1 : usual * (0.4 + 0.04 * turn);
    const signal = turn % 3 === 0 ? 'SIGTERM' : 'SIGINT';
    const ending = await project.run(['synth'], { kill: { signal, after } });
    const now = project.tree();
    const isNew = now['web/0.txt'] === `turn ${turn}\n`;
    if (isNew)
      expect(new Set(Object.values(now).filter((text) => text.startsWith('turn ')))).toEqual(
        new Set([`turn ${turn}\n`]),
      );
    else expect(now).toEqual(before);
    endings.push(isNew ? 'new' : 'old', ending.signal ?? ending.code);
  }
  expect(endings).toContain('old');
  expect(await project.run(['synth'])).toMatchObject({ code: 0 });
  expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
});
