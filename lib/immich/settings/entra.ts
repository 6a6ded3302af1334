import { readAddress } from './read-address.ts';

const HOST = 'login.microsoftonline.com';

/** The tenant in the issuer of Microsoft Entra ID, or nothing where the issuer is another one. */
export function entraTenant(issuer: unknown): string | undefined {
  const address = readAddress(issuer);
  return typeof address === 'object' && address.host === HOST ? address.path.split('/')[1] : undefined;
}
