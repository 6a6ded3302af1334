import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Booted } from '../harness/booted.ts';
import { certificateFor, type Certificate } from '../harness/certificate.ts';
import { startMailServer, type MailEvent } from '../harness/mail-server.ts';
import { shownIn, watched } from '../harness/shown-secrets.ts';

/** How a backup that fails tells of it. */
export function mail(booted: () => Booted): void {
  describe('a backup that fails', () => {
    test.each(['PLAIN', 'LOGIN'] as const)(
      'logs in with %s after STARTTLS, and mails which one it is',
      async (login) => {
        const { env } = booted().sandbox;
        const { status, events, shown } = await failingBackup(login);
        expect({ status: status === 0, events: events.map(({ event }) => event) }).toEqual({
          status: false,
          events: ['connection', 'login', 'mail'],
        });
        const [, entered, sent] = events;
        if (entered?.event !== 'login' || sent?.event !== 'mail') throw new Error('the order has changed');
        expect([entered.how, entered.user]).toEqual([login, env['NOTIFICATIONS_EMAIL_USERNAME']]);
        // Without its words, which a report would show.
        expect(entered.password === env['NOTIFICATIONS_EMAIL_PASSWORD']).toBe(true);
        expect(sent.text).toContain(`From: ${env['NOTIFICATIONS_EMAIL_FROM']}`);
        expect(sent.text).toContain(`To: ${env['NOTIFICATIONS_EMAIL_TO']}`);
        expect(sent.text).toMatch(/^Subject: .*immich-db-backup/m);
        expect(sent.text).toMatch(/backup of immich on immich-db failed/);
        expect([...shown, ...shownIn(sent.text, env)]).toEqual([]);
      },
    );

    test('tells nothing to a mail server whose certificate it does not trust', async () => {
      const { status, events } = await failingBackup('PLAIN', certificateFor('mail.example.test'));
      expect({ status: status === 0, events: events.map(({ event }) => event) }).toEqual({
        status: false,
        events: ['connection'],
      });
    });
  });

  /** Runs a backup with a wrong password, beside a mail server, and looks at all command lines meanwhile. */
  async function failingBackup(
    login: 'PLAIN' | 'LOGIN',
    trusted?: Certificate,
  ): Promise<{ status: number | null; events: readonly MailEvent[]; shown: readonly string[] }> {
    const { sandbox } = booted();
    const { NOTIFICATIONS_EMAIL_HOST: host = '', NOTIFICATIONS_EMAIL_PORT: port = '' } = sandbox.env;
    const pythonImage = await sandbox.image('immich-machine-learning');
    const server = await startMailServer({ network: 'immich-mail-egress', host, port, login, pythonImage });
    try {
      const file = join(sandbox.host, 'mail.pem');
      writeFileSync(file, (trusted ?? server).certificate);
      const trust = ['--volume', `${file}:/etc/ssl/certs/ca-certificates.crt:ro`];
      const wrong = ['run', '--rm', '--no-deps', ...trust, '--env', 'DB01_PASS=wrong'];
      const { result, shown } = await watched(sandbox.env, () =>
        sandbox.compose([...wrong, 'immich-db-backup', 'backup-now']),
      );
      return { status: result.status, events: await server.received(), shown };
    } finally {
      await server.stop();
    }
  }
}
