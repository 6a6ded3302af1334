/** Whether this Node runs TypeScript by itself, by leaving the types out (22.18 and later). */
export function canReadTypeScript(): boolean {
  const { typescript = false } = process.features as { readonly typescript?: string | false };
  return typescript !== false;
}
