const WIDTH = 500;

/**
 * A JSON file in which whatever fits has a line of its own, such as a setting.
 *
 * The schema of one line of Immich is then small enough that an archive holds the next one as the difference.
 */
export function jsonText(value) {
  return `${textOf(value, '')}\n`;
}

function textOf(value, indent) {
  const line = JSON.stringify(value);
  if (line.length <= WIDTH) return line;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => textOf(item, inner))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${textOf(member, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
