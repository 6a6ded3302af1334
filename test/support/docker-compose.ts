import { spawnSync } from 'node:child_process';
import type { Template } from 'cdk-compose/testing';
import { composeConfig } from './compose-config.ts';

/** Why Docker Compose cannot be asked on this machine, if so; older ones do not know every attribute. */
export const noDockerCompose: string | undefined = isRecent() ? undefined : 'needs docker-compose 2.40 or later';

/** What Docker Compose says of a stack: its exit status and its words. */
export interface ComposeVerdict {
  readonly status: number | null;
  readonly stderr: string;
}

/** What Docker Compose says of artifacts that lie alone in a folder, with just that environment. */
export function composeVerdict(
  artifacts: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): ComposeVerdict {
  const { status, stderr } = composeConfig(artifacts, env);
  return { status, stderr };
}

/** The artifacts of a stack, for `composeVerdict`. */
export function artifactsOf(template: Template): Readonly<Record<string, string>> {
  return Object.fromEntries(template.artifacts.map((path) => [path, template.artifact(path)]));
}

function isRecent(): boolean {
  const { stdout } = spawnSync('docker-compose', ['version', '--short'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace(/^v/, '').split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 40);
}
