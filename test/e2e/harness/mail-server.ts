import { readFileSync } from 'node:fs';
import { certificateFor } from './certificate.ts';
import { docker, LABEL } from './engine.ts';
import { output, until } from './run.ts';

/** What a mail server was told: that somebody came, who logged in, or a mail. */
export type MailEvent =
  | { readonly event: 'connection' }
  | { readonly event: 'login'; readonly how: string; readonly user: string; readonly password: string }
  | { readonly event: 'mail'; readonly text: string };

/** A mail server that runs beside a stack, and takes mail after STARTTLS and a login alone. */
export interface MailServer {
  /** What is to be trusted, in PEM, for its name to be believed. */
  readonly certificate: string;
  /** What came, in its order. */
  received(): Promise<readonly MailEvent[]>;
  stop(): Promise<void>;
}

/** Where a mail server is found, and what it is made of. */
export interface MailServerOptions {
  readonly network: string;
  readonly host: string;
  readonly port: string;
  /** How one logs in. */
  readonly login: 'PLAIN' | 'LOGIN';
  readonly pythonImage: string;
}

const script = new URL('mail-server.py', import.meta.url);

/** Starts a mail server in a network. */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
  const { network, host, port, login, pythonImage } = options;
  const { certificate, key } = certificateFor(host);
  const place = ['--label', LABEL, '--network', network, '--network-alias', host, '--entrypoint', 'python3'];
  const command = ['-u', '-c', readFileSync(script, 'utf8'), port, login];
  const env = { ...process.env, MAIL_PEM: certificate + key };
  const run = ['run', '--detach', '--env', 'MAIL_PEM', ...place, pythonImage, ...command];
  const id = (await output('docker', run, { env })).trim();
  await until('a mail server', async () => {
    const { stderr } = await docker(['logs', id]);
    return stderr.includes('listening') ? true : undefined;
  });
  return {
    certificate,
    async received() {
      const { stdout } = await docker(['logs', id]);
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as MailEvent);
    },
    async stop() {
      await docker(['rm', '--force', id]);
    },
  };
}
