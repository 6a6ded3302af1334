/** A Compose file with a service `web`, of which a line says more in flow style, and the lines that follow it. */
export function webFile(attributes: string, rest = ''): string {
  return `services:\n  web: {image: nginx:1.29, ${attributes}}\n${rest}\n`;
}
