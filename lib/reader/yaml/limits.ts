/** How deep blocks and brackets may stand in each other in the text of a file. */
export const MAX_NESTING = 250;

/** How deep mappings and lists may stand in each other after aliases; a block of a mapping may hold a list as well. */
export const MAX_DEPTH = 2 * MAX_NESTING;

/** How many characters a file may have. The longest Compose files are a hundredth of it. */
export const MAX_LENGTH = 8 * 1024 * 1024;

/** How many tokens a file may have; ten thousand services have half of it. */
export const MAX_TOKENS = 2_000_000;

/** How many nodes a document may have after each alias became a copy of what it names. */
export const MAX_NODES = 500_000;

/** How many faults are told of one file; nobody reads more. */
export const MAX_FINDINGS = 100;
