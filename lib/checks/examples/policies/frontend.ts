import type { Examples } from '../examples.ts';

/** Examples of what `frontend` finds. */
export const EXAMPLES: Examples = {
  'POLICY-FRONTEND': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.enable: "true"
      traefik.docker.network: web-frontend
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
    networks:
      web-frontend:
networks:
  web-frontend:
    name: web-frontend
    internal: true
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.enable: "true"
      traefik.docker.network: web-frontend
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
    networks:
      web-frontend:
networks:
  web-frontend:
    name: web-frontend
`,
  },
};
