import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';

/** A file that a rule finds fault with, and the same one mended; both are checked by the tests. */
export interface Example {
  readonly wrong: string;
  readonly right: string;
  /** Other files beside it, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Examples by their codes, for docs/diagnostics.md: nothing that runs imports them. */
export type Examples = { readonly [C in DiagnosticCode]?: Example };

/** A Compose file with one service, and what lines say of it. */
export function webService(...lines: readonly string[]): string {
  const own = ['image: docker.io/library/nginx:1.29.3', ...lines];
  return `services:\n  web:\n${own.map((line) => `    ${line}\n`).join('')}`;
}

/** A Compose file with one service, to which a router of Traefik leads, and further labels. */
export function routedService(...labels: readonly string[]): string {
  const routed = [
    'traefik.http.routers.web.rule: Host(`web.example.org`)',
    'traefik.http.routers.web.entrypoints: https',
  ];
  return webService('labels:', ...[...routed, ...labels].map((label) => `  ${label}`));
}
