// Controls but tab and line feed, what turns the direction of text around, and halves of characters.
const UNSAFE = /(?![\t\n])[\p{Cc}\p{Cs}\u{61C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Text from anywhere, fit for a terminal: what it would obey instead of showing is spelled out, as `\u{1b}`. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
