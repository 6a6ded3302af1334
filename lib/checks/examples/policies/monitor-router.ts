import { routedService, type Examples } from '../examples.ts';

/** Examples of what `monitorRouter` finds. */
export const EXAMPLES: Examples = {
  'POLICY-MONITOR': {
    wrong: routedService(),
    right: routedService(
      'traefik.http.routers.web-monitor.rule: Host(`web.example.org`)',
      'traefik.http.routers.web-monitor.entrypoints: monitoring',
    ),
  },
};
