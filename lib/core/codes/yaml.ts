import { codeTable } from './code-text.ts';

/** Codes of findings on the text of a YAML file. */
export const YAML_CODES = codeTable({
  'YAML-SYNTAX': {
    says: 'YAML cannot read the text',
    mend: 'correct the place that is shown; text with special characters belongs between quotes',
  },
  'YAML-TAB': { says: 'a tab indents a line', mend: 'indent with spaces' },
  'YAML-CHARACTER': {
    says: 'a character that no YAML file may hold',
    mend: 'save the file as UTF-8, and leave control characters out or escape them between double quotes',
  },
  'YAML-DIRECTIVE': {
    says: 'a line begins with `%`, and is no directive that what reads the file takes',
    mend: 'leave the line out; of `%YAML`, Docker Compose takes only version 1.1',
  },
  'YAML-ROOT': { says: 'a document is no mapping', mend: 'begin the document with a key such as `services:`' },
  'YAML-DOCUMENTS': {
    says: 'a file has more than one document where only one is read',
    mend: 'leave one of them; `---` and `...` stand between documents',
  },
  'YAML-EMPTY': {
    says: 'a file is empty, or has nothing but comments, and what reads it refuses that',
    mend: 'write `{}` to set nothing',
  },
  'YAML-KEY': { says: 'a key is no string', mend: 'put the key between quotes' },
  'YAML-DUPLICATE': {
    says: 'a key stands twice in one mapping',
    mend: 'leave one of the two out, or merge their values',
  },
  'YAML-TAG': { says: 'a value does not go with its tag', mend: 'leave the tag out, or change the value' },
  'YAML-ALIAS': {
    says: 'an alias names an anchor that does not stand above it',
    mend: 'write the anchor, or correct the name',
  },
  'YAML-CYCLE': {
    says: 'an alias leads back to where it stands, or Docker Compose thinks so',
    mend: 'write out what the alias names; what is merged into a mapping cannot be used below the same mapping again',
  },
  'YAML-MERGE': {
    says: 'a merge key has a value that is no mapping',
    mend: 'give `<<` an alias of a mapping, or a list of them',
  },
  'YAML-SIZE': { says: 'a file is larger than any Compose file', mend: 'split it into one file for each stack' },
  'YAML-DEPTH': { says: 'mappings and lists stand too deep in each other', mend: 'write the file flatter' },
  'YAML-EXPANSION': {
    says: 'a few aliases stand for more values than anybody can read',
    mend: 'write out what is meant, or use fewer aliases of aliases',
  },
});
