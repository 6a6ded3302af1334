// Generated from lib/compose/attributes/ by tools/generate-compose.js; edit those, not this file.

/** Whether a document is what the format of Docker Compose 2.40.3 allows. */
export declare function isComposeFile(document: unknown): boolean;
