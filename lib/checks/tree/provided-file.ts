import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { isProvided } from '../facts/is-provided.ts';
import type { Rule } from '../rule.ts';

/** A file that Compose reads must be there when it deploys: an artifact of the stack, or `.env`. */
export const providedFile: Rule = {
  codes: ['PATH-DANGLING'],
  *check({ document }, { artifacts }) {
    for (const { file, path, reader } of filesOf(document)) {
      if (typeof file !== 'string' || /^[/~]/.test(file)) continue;
      if (isProvided(file, artifacts) || isProvided(file, new Set(['.env']))) continue;
      yield {
        path,
        acknowledgeable: true,
        message: `\`${reader}\` reads \`${file}\`, which nobody provides`,
        hint: 'add the file to the stack, or acknowledge this where somebody else puts it there',
      };
    }
  },
};

interface ReadFile {
  readonly file: unknown;
  readonly path: DocumentPath;
  readonly reader: string;
}

function* filesOf(document: ComposeDocument): Iterable<ReadFile> {
  for (const [name, { env_file: envFiles = [], label_file: labelFiles = [] }] of Object.entries(document.services)) {
    const path = ['services', name];
    for (const [index, item] of envFiles.entries()) {
      const isLong = typeof item === 'object' && item !== null && 'path' in item;
      if (isLong && item['required'] === false) continue;
      yield { file: isLong ? item['path'] : item, path: [...path, 'env_file', index], reader: name };
    }
    for (const [index, file] of labelFiles.entries()) {
      yield { file, path: [...path, 'label_file', index], reader: name };
    }
  }
  for (const [name, { file }] of Object.entries(document.configs ?? {})) {
    yield { file, path: ['configs', name, 'file'], reader: name };
  }
}
