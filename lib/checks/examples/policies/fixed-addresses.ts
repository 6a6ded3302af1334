import type { Examples } from '../examples.ts';

/** Examples of what `fixedAddresses` finds. */
export const EXAMPLES: Examples = {
  'POLICY-SUBNET-RANGE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    networks:
      web-frontend:
        ipv4_address: 172.30.100.6
networks:
  web-frontend:
    name: web-frontend
    ipam:
      config:
        - subnet: 172.30.100.0/24
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    networks:
      web-frontend:
        ipv4_address: 172.30.100.6
networks:
  web-frontend:
    name: web-frontend
    ipam:
      config:
        - subnet: 172.30.100.0/24
          ip_range: 172.30.100.128/25
`,
  },
};
