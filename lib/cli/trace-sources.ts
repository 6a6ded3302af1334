import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// `file:///…/main.mjs:12:34`
const PLACE = /(file:\/\/[^\s()]+?\.mjs):(\d+):(\d+)/g;

let original = (text: string): string => text;

/** Names the user's files instead of bundles in a text that a stack, or a part of one, stands in. */
export function withOriginalPlaces(text: string): string {
  return original(text);
}

/**
 * Lets the stack of every error name the user's files instead of the bundles below `folder`.
 *
 * A source map is read when a stack is, which happens where something is told; Node's own support reads all at once.
 */
export function traceSources(folder: string): void {
  const prefix = `${pathToFileURL(folder).href}/`;
  const maps = new Map<string, SourceMap>();
  const mapOf = (url: string): SourceMap => {
    const map = maps.get(url) ?? new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')));
    maps.set(url, map);
    return map;
  };
  original = (text) =>
    text.replaceAll(PLACE, (place: string, url: string, line: string, column: string) => {
      if (!url.startsWith(prefix)) return place;
      const entry = mapOf(url).findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return place;
      return `${new URL(entry.originalSource, url).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
  Error.prepareStackTrace = (error, sites) =>
    original([String(error), ...sites.map((site) => `    at ${site.toString()}`)].join('\n'));
}
