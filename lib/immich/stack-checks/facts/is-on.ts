/** Whether a setting is switched on; Immich reads some of their texts as well. */
export function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}
