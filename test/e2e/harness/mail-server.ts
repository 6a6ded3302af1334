import { readFileSync } from 'node:fs';
import { docker, LABEL } from './engine.ts';
import { output } from './run.ts';

/** A mail server that runs beside a stack. */
export interface MailServer {
  /** What came, line by line, after the word `connection` for each. */
  received(): Promise<string>;
  stop(): Promise<void>;
}

const script = new URL('mail-server.py', import.meta.url);

/** Starts a mail server in a network, under a name and on a port. */
export async function startMailServer(
  network: string,
  host: string,
  port: string,
  pythonImage: string,
): Promise<MailServer> {
  const options = ['--label', LABEL, '--network', network, '--network-alias', host, '--entrypoint', 'python3'];
  const command = ['-u', '-c', readFileSync(script, 'utf8'), port];
  const id = (await output('docker', ['run', '--detach', ...options, pythonImage, ...command])).trim();
  return {
    async received() {
      const { stdout } = await docker(['logs', id]);
      return stdout;
    },
    async stop() {
      await docker(['rm', '--force', id]);
    },
  };
}
