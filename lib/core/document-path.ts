/** A place in a document: object keys and list indexes, from the root down. */
export type DocumentPath = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;

/**
 * Spells a place in a document the way diagnostics print it.
 *
 * Keys are joined by dots, list indexes stand in brackets, and a key that holds anything but letters, digits, `_`
 * and `-` is quoted in brackets, so that every spelling names exactly one place.
 *
 * @example
 * ```ts
 * formatPath(['services', 'web', 'ports', 0]); // 'services.web.ports[0]'
 * formatPath(['services', 'web', 'labels', 'a.b']); // 'services.web.labels["a.b"]'
 * ```
 */
export function formatPath(path: DocumentPath): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (!PLAIN_KEY.test(segment)) text += `[${JSON.stringify(segment)}]`;
    else text += text === '' ? segment : `.${segment}`;
  }
  return text;
}
