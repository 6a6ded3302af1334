import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { builtCommand } from '../support/built.ts';

test.skipIf(process.platform === 'win32')('a reader that has seen enough is no error', () => {
  // More than a pipe holds.
  const more = "for (let n = 0; n < 50; n += 1) service.addLabel(`label-${n}`, 'x'.repeat(9999));";
  const { folder } = aProject({ 'apps/web/main.ts': appSource('web', { more }) });
  const command = `'${process.execPath}' '${builtCommand()}' synth --stdout | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '---\n0\n', stderr: '' });
});
