const SUFFIX = '.cdk-compose-tmp';

/** The name of the file that an artifact is written to before it is renamed, in the same folder. */
export function tempName(name: string): string {
  return `.${name}${SUFFIX}`;
}

/** Tells whether a name is one that `tempName` gives, so that what a killed run left behind is known as ours. */
export function isTempName(name: string): boolean {
  return name.startsWith('.') && name.endsWith(SUFFIX);
}
