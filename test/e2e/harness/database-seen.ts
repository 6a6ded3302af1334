import type { Sandbox } from './sandbox.ts';

const PROGRAM = 'import sys, urllib.request as r; print(r.urlopen(sys.argv[1], timeout=5).read().decode())';

/** Whether the exporter reads the database now, as its metrics say. */
export async function isDatabaseSeen(sandbox: Sandbox): Promise<boolean> {
  const url = 'http://immich-db-exporter:9187/metrics';
  const { stdout } = await sandbox.exec('immich-machine-learning', ['python3', '-c', PROGRAM, url]);
  return stdout.split('\n').includes('pg_up 1');
}
