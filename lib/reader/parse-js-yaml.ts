import { buildNodes } from './js-yaml/build-nodes.ts';
import { TRAITS, type JsYamlDialect } from './js-yaml/dialect.ts';
import { readDocument } from './js-yaml/read-documents.ts';
import { characterFault } from './js-yaml/unprintable.ts';
import type { Node } from './node.ts';
import { Place, type SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { YamlFault } from './yaml/fault.ts';
import { MAX_LENGTH } from './yaml/limits.ts';

export type { JsYamlDialect } from './js-yaml/dialect.ts';

/** What a text holds: no root where version 4 gives `undefined`. Times are in ISO form, bytes in base 64. */
export interface JsYamlDocument {
  readonly root: Node | undefined;
}

/**
 * Reads a YAML or JSON text as `load` of the npm package `js-yaml` does with its default schema.
 *
 * Aliases and merge keys are resolved, so that nodes may be shared. Tells the first fault, and answers nothing then.
 */
export function parseJsYaml(source: SourceText, dialect: JsYamlDialect, tell: Tell): JsYamlDocument | undefined {
  try {
    return { root: read(source, dialect) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const { code, message, hint, first } = error;
    // Version 4 ends a text with a line end of its own.
    const offset = Math.min(error.offset, source.text.length);
    tell({
      code,
      severity: 'error',
      message,
      hint,
      origin: { location: new Place(source, offset) },
      ...(first !== undefined && { first: new Place(source, first) }),
    });
    return undefined;
  }
}

function read(source: SourceText, dialect: JsYamlDialect): Node | undefined {
  const { text } = source;
  const traits = TRAITS[dialect];
  if (text.length > MAX_LENGTH) {
    const message = `the file has more than ${MAX_LENGTH / 1024 / 1024} million characters`;
    throw new YamlFault('YAML-SIZE', 0, message, 'leave out what is not needed');
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) throw characterFault(nul, '\0');
  const root = readDocument(text, traits);
  if (root !== undefined) return buildNodes(root, source, traits);
  if (!traits.isFive) return undefined;
  throw new YamlFault('YAML-EMPTY', 0, 'the file is empty, or has nothing but comments', 'write `{}` to set nothing');
}
