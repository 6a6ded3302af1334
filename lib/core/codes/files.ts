import { codeTable } from './code-text.ts';

/** Codes of findings on files that a Compose file reads, and on what several files are together. */
export const FILES_CODES = codeTable({
  'FILE-MISSING': {
    says: 'a file that another one names does not exist, or cannot be read',
    mend: 'create the file, or correct its path: it is looked for from the folder of the project',
  },
  'FILE-REMOTE': {
    says: 'a file is fetched from elsewhere, which is not done here',
    mend: 'get a copy of the file, and name that one',
  },
  'FILES-LIMIT': {
    says: 'files or services build on each other more often than anybody can follow',
    mend: 'let fewer of them build on each other',
  },
  'EXTENDS-FORM': {
    says: '`extends` has a value that it cannot have',
    mend: 'write the name of a service, or a mapping with `service` and, for one of another file, `file`',
  },
  'EXTENDS-SERVICE': {
    says: 'a service extends one that the file does not have',
    mend: 'correct the name, or say in `file` where the service is; files that are merged do not know the services of each other',
  },
  'EXTENDS-CYCLE': { says: 'a service extends itself', mend: 'take one `extends` out of the circle' },
  'INCLUDE-FORM': {
    says: '`include` has a value that it cannot have',
    mend: 'write a list of paths, or of mappings with `path`, `project_directory` and `env_file`',
  },
  'INCLUDE-CYCLE': { says: 'a file includes itself', mend: 'take one `include` out of the circle' },
  'INCLUDE-CONFLICT': {
    says: 'a file includes something of a name that it has already, and the two are not the same',
    mend: 'rename one of them; to change what is included, write a file that overrides it into the list of `path`',
  },
  'MERGE-KIND': {
    says: 'a value cannot be merged with the one that it overrides',
    mend: 'write both in the same form, or put `!override` before the second one to replace the first',
  },
  'ITEM-KEY': {
    says: 'an item of a list lacks what Docker Compose tells the items apart by',
    mend: 'write the item in the form that the message says',
  },
  'PATH-FORM': { says: 'a path is no text', mend: 'write the path as a text' },
  'MOUNT-SOURCE': {
    says: 'a bind mount does not say what it mounts',
    mend: 'give it a `source`, the path on the host',
  },
});
