/** A value as SOPS encrypts it. */
export const secret = 'ENC[AES256_GCM,data:Zm9vYmFy,iv:aXYgaXYgaXYgaXYgaXYgaXYgaXYg,tag:dGFnIHRhZyB0YWcgdA==,type:str]';

/** A dotenv file as SOPS writes it. */
export function sealed(lines: readonly string[]): string {
  const settings = [
    String.raw`sops_age__list_0__map_enc=-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n`,
    'sops_age__list_0__map_recipient=age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    'sops_lastmodified=2025-11-22T12:00:00Z',
    `sops_mac=${secret}`,
    'sops_unencrypted_suffix=_unencrypted',
    'sops_version=3.12.2',
  ];
  return `${[...lines, ...settings].join('\n')}\n`;
}
