import type { Examples } from '../examples.ts';

/** Examples of what `egress` finds. */
export const EXAMPLES: Examples = {
  'POLICY-EGRESS': {
    wrong: `services:
  web-backup:
    image: docker.io/tiredofit/db-backup:4.1.100
    environment:
      SMTP_HOST: smtp.example.org
    networks:
      web-backend:
networks:
  web-backend:
    internal: true
`,
    right: `services:
  web-backup:
    image: docker.io/tiredofit/db-backup:4.1.100
    environment:
      SMTP_HOST: smtp.example.org
    networks:
      web-backend:
      web-mail:
networks:
  web-backend:
    internal: true
  web-mail:
`,
  },
};
