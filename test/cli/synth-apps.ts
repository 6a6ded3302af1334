import { appSource } from '../support/app-source.ts';

/** Two sound apps. */
export const TWO = { 'apps/web/main.ts': appSource('web'), 'apps/db/main.ts': appSource('db') };

/** An app of which a warning is told. */
export const TAGGED = appSource('web', { image: 'docker.io/library/nginx:1.29.3' });

/** An app of which an error is told. */
export const BROKEN = appSource('web', { more: "new Service(stack, 'bare', {});" });

/** What a manifest remembers of each stack. */
export function stacksOf(manifest: string | undefined): Readonly<Record<string, unknown>> {
  return (JSON.parse(manifest ?? '{}') as { readonly stacks: Record<string, unknown> }).stacks;
}
