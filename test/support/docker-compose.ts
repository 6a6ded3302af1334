import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Template } from 'cdk-compose/testing';

/** Why Docker Compose cannot be asked on this machine, if so. */
export const noDockerCompose: string | undefined =
  spawnSync('docker-compose', ['version']).status === 0 ? undefined : 'needs docker-compose';

/** What Docker Compose says of a stack: its exit status and its words. */
export interface ComposeVerdict {
  readonly status: number | null;
  readonly stderr: string;
}

/** What `docker-compose config --quiet` says of artifacts that lie alone in a folder, with just that environment. */
export function composeVerdict(
  artifacts: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): ComposeVerdict {
  const folder = mkdtempSync(join(tmpdir(), 'compose-verdict-'));
  try {
    for (const [path, content] of Object.entries(artifacts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stderr } = spawnSync('docker-compose', ['--project-name', 'verdict', 'config', '--quiet'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...env },
    });
    return { status, stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The artifacts of a stack, for `composeVerdict`. */
export function artifactsOf(template: Template): Readonly<Record<string, string>> {
  return Object.fromEntries(template.artifacts.map((path) => [path, template.artifact(path)]));
}
