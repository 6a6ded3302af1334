import type { Remark } from '../../../checks/rule.ts';
import { isLineSince } from '../../versions.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import type { SettingsRule } from '../settings-rule.ts';

const SMTP = ['notifications', 'smtp'] as const;

/** Mails have a sender and a server, which is spoken to the way its port asks for. */
export const smtp: SettingsRule = {
  codes: ['IMC-SMTP'],
  *check(settings) {
    if (settings.get(...SMTP, 'enabled') !== true) return;
    // Version 2.7 refuses what is missing by itself.
    if (isLineSince(settings.line, '3.0')) yield* missing(settings);
    yield* encryption(settings);
  },
};

function* missing({ get }: EffectiveSettings): Iterable<Remark> {
  if (get(...SMTP, 'transport', 'host') === '') {
    yield {
      path: [...SMTP, 'transport', 'host'],
      message: 'no mail is sent: `notifications.smtp.enabled` is on, and `notifications.smtp.transport.host` is empty',
      hint: 'write the name of the mail server, or turn `notifications.smtp.enabled` off',
    };
  }
  if (get(...SMTP, 'from') === '') {
    yield {
      path: [...SMTP, 'from'],
      severity: 'warning',
      message: 'mails have no sender, which most mail servers refuse: `notifications.smtp.from` is empty',
      hint: 'write an address, such as `Photos <photos@example.com>`',
    };
  }
}

function* encryption({ get }: EffectiveSettings): Iterable<Remark> {
  const port = get(...SMTP, 'transport', 'port');
  const secure = get(...SMTP, 'transport', 'secure');
  const remark = { path: [...SMTP, 'transport', 'secure'], severity: 'warning', acknowledgeable: true } as const;
  if (port === 465 && secure === false) {
    yield {
      ...remark,
      message: 'no mail is sent: port 465 begins with TLS, and `notifications.smtp.transport.secure` is off',
      hint: 'turn `secure` on, or take port 587',
    };
  }
  if ((port === 587 || port === 25) && secure === true) {
    yield {
      ...remark,
      message: `no mail is sent: port ${port} begins without TLS, and \`notifications.smtp.transport.secure\` is on`,
      hint: 'turn `secure` off, since STARTTLS is used where the server offers it, or take port 465',
    };
  }
}
