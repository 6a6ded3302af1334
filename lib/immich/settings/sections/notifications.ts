import { flag, section, text, whole, type Section } from '../setting.ts';

/** Mails that Immich sends. */
export const NOTIFICATIONS: Section = section('Mails that Immich sends', {
  smtp: section('The mail server and the sender', {
    enabled: flag('Send mails; that needs `from` and `transport.host`', false),
    from: text('Sender of the mails, such as `Photos <photos@example.com>`', '', {
      in: { '2.7': { isFilled: true, onlyIf: 'enabled' } },
    }),
    replyTo: text('Address that answers go to; empty for the sender', ''),
    transport: section(
      'How the mail server is reached',
      {
        host: text('Name or address of the mail server', '', { in: { '2.7': { isFilled: true } } }),
        ignoreCert: flag('Accept any certificate of the mail server, which lets others read the mails', false),
        password: text('Password at the mail server; empty for none', ''),
        port: whole('Port of the mail server, often 587, or 465 with `secure`', 587, {
          min: 0,
          max: 65535,
          in: { '2.7': { isWhole: false } },
        }),
        secure: flag('Begin with TLS, as on port 465; when off, STARTTLS is used where the server offers it', false),
        username: text('User name at the mail server; empty for none', ''),
      },
      { in: { '2.7': { onlyIf: 'enabled' } } },
    ),
  }),
});
