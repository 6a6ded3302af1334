import { readFileSync } from 'node:fs';

// A comment, and the line of a table below it.
const LINE = /\/\*\*((?:(?!\*\/)[^])*)\*\/(\s+\w+: )attribute\(/g;

const DESCRIBE = `
function describe(description) {
  return (...args) => ({ ...attribute(...args), description });
}`;

/** For esbuild: attributes have as `description` what the comment above them says, which a program has no use for. */
export const described = {
  name: 'described',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]compose[\\/]attributes[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8').replaceAll(LINE, (_, comment, name) => {
        const description = comment.replaceAll(/\s*\n\s*\* ?/g, ' ').trim();
        return `${name}describe(${JSON.stringify(description)})(`;
      });
      const [, name] = /\b(\w+): attribute\(/.exec(text) ?? [];
      if (name !== undefined) throw new Error(`no comment says what \`${name}\` in ${path} is for`);
      return { contents: text + DESCRIBE, loader: 'ts' };
    });
  },
};
