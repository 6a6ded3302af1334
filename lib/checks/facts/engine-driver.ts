import { closestName } from '../../core/closest-name.ts';

/** Why a driver cannot be used, with what to write instead. */
export interface DriverFault {
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with the name of a driver, where the engine has neither it nor, as far as anybody can know, a plugin for it.
 *
 * A plugin has the name of an image, with a slash, or a name that was given to it when it was installed.
 */
export function driverFault(
  driver: string,
  own: readonly string[],
  plugins: readonly string[],
): DriverFault | undefined {
  if (own.includes(driver) || plugins.includes(driver) || driver.includes('/')) return undefined;
  const meant = closestName(driver, own);
  return {
    message: `the engine has no driver \`${driver}\``,
    hint:
      meant === undefined ? `take one of ${own.map((one) => `\`${one}\``).join(', ')}` : `did you mean \`${meant}\`?`,
  };
}
