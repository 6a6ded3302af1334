import { BlockWriter } from './block-writer.ts';
import type { EmitYamlOptions } from './emit-yaml-options.ts';
import type { YamlValue } from './yaml-value.ts';

export type { EmitYamlOptions } from './emit-yaml-options.ts';
export type { YamlValue } from './yaml-value.ts';

/**
 * Writes plain data as a YAML document that every reader understands alike.
 *
 * Readers of YAML 1.1 and 1.2 get the same data, Docker Compose among them: a string stands plain only where none takes it
 * for something else. Block style, two spaces, keys in the given order, no anchors, no folded lines; the same data gives
 * the same bytes on every machine. JavaScript itself lists keys that look like list indexes before all others.
 *
 * @throws TypeError naming the place of anything but plain data: `NaN`, `-0`, `undefined` in a list, a date, a cycle.
 *
 * @example
 * ```ts
 * emitYaml({ services: { web: { image: 'nginx:1.29', command: ['-g', 'daemon off;'], restart: 'no' } } });
 * // ---
 * // services:
 * //   web:
 * //     image: nginx:1.29
 * //     command:
 * //       - -g
 * //       - daemon off;
 * //     restart: "no"
 * ```
 */
export function emitYaml(value: YamlValue, options: EmitYamlOptions = {}): string {
  return new BlockWriter(options).write(value);
}
