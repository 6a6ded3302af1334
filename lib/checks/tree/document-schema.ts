import { COMPOSE_FILE } from '../../compose/attributes/compose-file.ts';
import { findFaults } from '../../compose/schema/find-faults.ts';
import type { Rule } from '../rule.ts';

/** What an override puts into the model of a tree is judged like a file, which the reader judges before it is a model. */
export const documentSchema: Rule = {
  codes: ['SCHEMA-KEY', 'SCHEMA-TYPE', 'SCHEMA-VALUE', 'SCHEMA-MISSING', 'SCHEMA-NEWER'],
  *check({ document }) {
    for (const { path, code, message, hint } of findFaults(document, COMPOSE_FILE)) {
      // Compose cleans most lists first; another rule knows which ones it does not.
      if (code === 'LIST-REPEATS') continue;
      // The name of an element is made of ids, of which the tree tells.
      if (code === 'SCHEMA-KEY' && path.length === 2) continue;
      const severity = code === 'SCHEMA-NEWER' ? 'warning' : 'error';
      // An override may say what a newer Docker Compose knows, and nobody here.
      yield { path, code, message, hint, severity, acknowledgeable: code === 'SCHEMA-KEY' };
    }
  },
};
