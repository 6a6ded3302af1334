import { expect, test } from 'vitest';
import { smtp } from '../../../../lib/immich/settings/rules/smtp.ts';
import { foundIn } from '../found-in.ts';

const mail = (transport: object, more: object = {}) => ({
  notifications: {
    smtp: { enabled: true, from: 'me@example.com', transport: { host: 'mail.example.com', ...transport }, ...more },
  },
});

test.each([
  ['STARTTLS', mail({ port: 587, secure: false })],
  ['TLS', mail({ port: 465, secure: true })],
  ['another port', mail({ port: 2465, secure: true })],
  ['mails that are off', mail({ host: '', port: 465 }, { enabled: false })],
])('takes %s', (_, settings) => {
  expect(foundIn(smtp, settings)).toEqual([]);
});

test('tells of mails without server and sender, which version 2.7 refuses by itself', () => {
  const settings = { notifications: { smtp: { enabled: true } } };
  expect(foundIn(smtp, settings)).toEqual([
    'error notifications.smtp.transport.host: no mail is sent: `notifications.smtp.enabled` is on, and `notifications.smtp.transport.host` is empty',
    'warning notifications.smtp.from: mails have no sender, which most mail servers refuse: `notifications.smtp.from` is empty',
  ]);
  expect(foundIn(smtp, settings, '2.7.5')).toEqual([]);
});

test.each([
  [465, false, 'port 465 begins with TLS, and `notifications.smtp.transport.secure` is off'],
  [587, true, 'port 587 begins without TLS, and `notifications.smtp.transport.secure` is on'],
  [25, true, 'port 25 begins without TLS, and `notifications.smtp.transport.secure` is on'],
])('tells of port %s with secure %s', (port, secure, problem) => {
  for (const version of ['2.7.5', '3.2.2']) {
    expect(foundIn(smtp, mail({ port, secure }), version)).toEqual([
      `warning notifications.smtp.transport.secure: no mail is sent: ${problem}`,
    ]);
  }
});
