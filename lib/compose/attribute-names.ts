/** The Compose name of an attribute: `memLimit` is `mem_limit`. */
export function composeName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The name of an attribute in props: `mem_limit` is `memLimit`. */
export function propName(name: string): string {
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
