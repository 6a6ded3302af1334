// Bodies of character classes for regular expressions with the `u` flag. They are fixed ranges, not `\p{…}`: the Unicode
// tables differ between versions of Node, the output must not.

/**
 * What some reader refuses or takes for the end of a line: C0 (other than the line feed), DEL, C1 with NEL, U+2028/9, the
 * byte order mark, U+FFFE/F, lone surrogates; and the marks that turn the direction of the text around them.
 */
export const BREAKING: string = String.raw`\0-\t\v-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff`;

/** Blanks other than the space, joiners, fillers and tags: every reader keeps them, but nobody sees them in a diff. */
export const INVISIBLE: string = String.raw`\xa0\xad\u034f\u061c\u1680\u180e\u2000-\u200f\u202f\u205f-\u2065\u206a-\u206f\u3000\u3164\u{e0000}-\u{e0fff}`;
