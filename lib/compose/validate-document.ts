import { COMPOSE_FILE } from './attributes/compose-file.ts';
import { isComposeFile } from './generated/validate-compose.js';
import { findFaults } from './schema/find-faults.ts';
import type { SchemaFault } from './schema/schema-fault.ts';

/**
 * Says where a document is not what the format of Docker Compose 2.40.3 allows, in the order of the document: unknown
 * attributes, values of other types, and values that are none of those that are taken.
 *
 * An instance of a class, such as a date, is a value of no type that the format has. The compiled schema knows no texts
 * with variables.
 */
export function validateDocument(document: unknown): readonly SchemaFault[] {
  // The words are not needed for what has no fault.
  return isComposeFile(document) ? [] : findFaults(document, COMPOSE_FILE);
}
