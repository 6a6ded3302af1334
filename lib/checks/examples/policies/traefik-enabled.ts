import type { Examples } from '../examples.ts';

/** Examples of what `traefikEnabled` finds. */
export const EXAMPLES: Examples = {
  'POLICY-TRAEFIK-ENABLE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.docker.network: web-frontend
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
