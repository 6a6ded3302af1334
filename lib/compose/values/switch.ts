/** A switch as Go and the engine read one: also `1` and `t`, but neither `yes` nor `tRuE`; nothing for another text. */
export function readSwitch(text: string): boolean | undefined {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  return /^(?:0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;
}
