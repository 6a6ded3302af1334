/** Whether a health check is there to say that there is none: `disable: true` or the test `NONE`. */
export function isSwitchedOff(healthcheck: { readonly disable?: unknown; readonly test?: unknown } = {}): boolean {
  const { disable, test } = healthcheck;
  return disable === true || (Array.isArray(test) && test[0] === 'NONE');
}
