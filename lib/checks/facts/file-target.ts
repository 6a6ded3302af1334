import { asMapping } from './plain.ts';

/** Where a service sees a secret or config; nothing where only the host knows. */
export function fileTarget(section: 'secrets' | 'configs', item: unknown): string | undefined {
  const { source = item, target = '' } = asMapping(item) ?? {};
  if (typeof source !== 'string' || typeof target !== 'string') return undefined;
  if (target.startsWith('/')) return target;
  return `${section === 'secrets' ? '/run/secrets/' : '/'}${target || source}`;
}

/** Whether Compose copies a secret or config into the container, since it is no file of the host. */
export function isCopied({ environment, content, file }: { readonly [key: string]: unknown }): boolean {
  return file === undefined && (environment !== undefined || content !== undefined);
}
