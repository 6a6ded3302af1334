import type { Examples } from '../examples.ts';

/** Examples of what `gatusLabels` finds. */
export const EXAMPLES: Examples = {
  'POLICY-GATUS': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
      gatus.url: https://web.example.org
      gatus.conditions: '["[STATUS] == 200"]'
      gatus.alerts: '[{"type":"email"}]'
`,
  },
};
