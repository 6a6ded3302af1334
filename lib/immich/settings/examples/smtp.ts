import type { Examples } from '../../../checks/examples/examples.ts';

const MAIL = ['notifications:', '  smtp:', '    enabled: true', '    from: photos@example.com', '    transport:'];

/** Examples of what `smtp` finds. */
export const EXAMPLES: Examples = {
  'IMC-SMTP': {
    wrong: [...MAIL, '      host: mail.example.com', '      port: 465', ''].join('\n'),
    right: [...MAIL, '      host: mail.example.com', '      port: 465', '      secure: true', ''].join('\n'),
  },
};
