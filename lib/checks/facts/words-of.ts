import { asList, roughText } from './plain.ts';

/** The words of a command, an entry point or a probe, each variable in them as `v`. */
export function wordsOf(command: unknown): readonly string[] {
  if (typeof command === 'string') return [command];
  return asList(command).flatMap((word) => roughText(word) ?? []);
}

/** The words of the probe of a health check, without `CMD` or `CMD-SHELL`; none where it is switched off. */
export function probeWords(healthcheck: { readonly test?: unknown } = {}): readonly string[] {
  const [form, ...words] = wordsOf(healthcheck.test);
  return form === 'CMD' || form === 'CMD-SHELL' ? words : [];
}

/** The same as one line, which a shell would read. */
export function probeLine(healthcheck: { readonly test?: unknown } = {}): string {
  return probeWords(healthcheck).join(' ');
}
