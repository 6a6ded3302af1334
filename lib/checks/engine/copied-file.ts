import { cleanPath } from '../../compose/values/clean-path.ts';
import { asList, asMapping, member } from '../facts/plain.ts';
import { fileTarget, isCopied } from '../facts/file-target.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What is no file of the host is copied into a container, where nothing else may have its place. */
export const copiedFile: Rule = {
  codes: ['MOUNT-COPIED'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const { volumes = [], tmpfs = [] } = service;
      const taken = new Set([
        ...volumes.flatMap(({ target }) => (typeof target === 'string' ? [cleanPath(target)] : [])),
        ...tmpfs.flatMap((entry) => (typeof entry === 'string' ? [cleanPath(entry.split(':', 1)[0] ?? '')] : [])),
      ]);
      for (const section of ['secrets', 'configs'] as const) {
        for (const [index, item] of asList(service[section]).entries()) {
          const source = typeof item === 'string' ? item : asMapping(item)?.['source'];
          const element = typeof source === 'string' ? member(document[section], source) : undefined;
          const target = fileTarget(section, item);
          if (element === undefined || !isCopied(element) || target === undefined) continue;
          const isFolder = target.endsWith('/');
          if (!isFolder && !taken.has(cleanPath(target))) continue;
          yield {
            path: ['services', name, section, index],
            message: isFolder
              ? `\`${target}\` is no place for a file`
              : `Compose copies \`${String(source)}\` to \`${target}\`, where something is mounted`,
            hint: 'give it another `target`',
          };
        }
      }
    }
  },
};
