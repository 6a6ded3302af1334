/** Whether a text is an address of IPv4 or IPv6, as Go reads one: no zone, no leading zeros in IPv4. */
export function isIpAddress(text: string): boolean {
  return text.includes(':') ? isIpv6(text) : isIpv4(text);
}

/** Whether a text is an address of IPv4. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

/** Whether a text is an address of IPv6; its end may be one of IPv4. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const [before = '', after, more] = text.split('::');
  if (more !== undefined) return false;
  const groups = groupsOf(before, after === undefined);
  const rest = after === undefined ? 0 : groupsOf(after, true);
  if (groups === undefined || rest === undefined) return false;
  return after === undefined ? groups === 8 : groups + rest < 8;
}

// How many groups of 16 bits stand in one side of `::`; the one that ends the address may end in IPv4.
function groupsOf(side: string, isLast: boolean): number | undefined {
  if (side === '') return 0;
  const groups = side.split(':');
  const end = isLast && isIpv4(groups.at(-1) ?? '') ? groups.pop() : undefined;
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.length + (end === undefined ? 0 : 2);
}
