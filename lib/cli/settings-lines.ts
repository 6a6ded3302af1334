import type { Diagnostic } from '../core/diagnostic.ts';
import { isSettingName } from '../immich/settings/setting-names.ts';
import type { Files } from '../reader/files.ts';
import { FileLines } from './file-lines.ts';
import { hideWords } from './hide-words.ts';
import type { ShownLine, ShownLines } from './source-lines.ts';

/**
 * The lines of Immich's config file, which holds secrets: by their names, under misspelt ones, in comments.
 *
 * Of a line are shown the names of settings and what the finding itself tells; all else is hidden, at a terminal too.
 */
export class SettingsLines implements ShownLines {
  readonly #lines: FileLines;

  constructor(files: Pick<Files, 'read'>) {
    this.#lines = new FileLines(files);
  }

  /** The line that a finding is about; nothing where no word of it may be shown. */
  lineOf(diagnostic: Diagnostic): ShownLine | undefined {
    const { file, line, column = 1 } = diagnostic;
    const text = file === undefined || line === undefined ? undefined : this.#lines.line(file, line);
    if (text === undefined) return undefined;
    const told = wordsOf(diagnostic);
    const shown = hideWords({ text, column }, (word, isKey) => told.has(word) || (isKey && isSettingName(word)));
    return /[\p{L}\p{N}]/u.test(shown.text) ? shown : undefined;
  }
}

// What a message quotes, and the names on the way to the setting.
function wordsOf({ message, path }: Diagnostic): ReadonlySet<string> {
  const quoted = message.matchAll(/`([^`]*)`|"((?:[^"\\]|\\.)*)"/g);
  const names = path.matchAll(/"((?:[^"\\]|\\.)*)"|([^."[\]]+)/g);
  return new Set([...quoted, ...names].map(([, first, second]) => first ?? second ?? ''));
}
