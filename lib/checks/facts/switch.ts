/** Whether the engine reads a text as a switch. */
export function isSwitch(text: string): boolean {
  return /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(text);
}
