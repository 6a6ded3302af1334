import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Sandbox } from './sandbox.ts';

/** A service as compose.yaml writes it, for a test that changes it. */
export interface WrittenService {
  entrypoint?: readonly string[];
  environment?: Record<string, unknown>;
  healthcheck?: Record<string, unknown>;
  volumes?: { target: string; read_only?: boolean }[];
}

/** Changes a service in compose.yaml of a sandbox; gives what puts the file back. */
export function edit(sandbox: Sandbox, service: string, change: (written: WrittenService) => void): () => void {
  const file = join(sandbox.folder, 'compose.yaml');
  const before = readFileSync(file, 'utf8');
  const project = parse(before) as { services: Record<string, WrittenService> };
  const written = project.services[service];
  if (written === undefined) throw new Error(`there is no service ${service}`);
  change(written);
  writeFileSync(file, stringify(project));
  return () => writeFileSync(file, before);
}

/** Has the health of services probed each second, for tests that do not ask how soon Docker calls them healthy. */
export function checkOften(sandbox: Sandbox, services: readonly string[]): void {
  for (const service of services) {
    edit(sandbox, service, ({ healthcheck = {} }) => {
      healthcheck['interval'] = '1s';
    });
  }
}
