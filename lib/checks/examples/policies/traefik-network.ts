import type { Examples } from '../examples.ts';

/** Examples of what `traefikNetwork` finds. */
export const EXAMPLES: Examples = {
  'POLICY-TRAEFIK-NETWORK': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.enable: "true"
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.enable: "true"
      traefik.docker.network: web-frontend
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
`,
  },
};
