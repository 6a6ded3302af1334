import type { Examples } from '../examples.ts';

/** Examples of what `homepageLabels` finds. */
export const EXAMPLES: Examples = {
  'POLICY-HOMEPAGE': {
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
      homepage.group: Media
      homepage.name: Web
      homepage.icon: sh-nginx
      homepage.href: https://web.example.org
      homepage.description: A site
`,
  },
};
