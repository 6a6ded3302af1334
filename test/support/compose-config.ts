import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What `docker-compose config --format json` makes of files in a folder of their own, with just that environment. */
export function composeConfig(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'compose-config-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stdout, stderr } = spawnSync(
      'docker-compose',
      ['--project-name', 'demo', '--profile', '*', 'config', '--format', 'json'],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: '/root', ...env } },
    );
    return { status, stdout, stderr, folder };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
