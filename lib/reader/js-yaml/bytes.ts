const TEXT = /^[A-Za-z0-9+/=\r\n]*$/;

/** The bytes that base 64 stands for, as version 4 reads it: nothing stands for three zeros. */
export function bytesOf(text: string): Uint8Array | undefined {
  const digits = text.replaceAll(/[\r\n]/g, '');
  if (!TEXT.test(text) || digits.length % 4 !== 0) return undefined;
  const data = digits.replaceAll('=', '');
  return data === '' ? new Uint8Array(3) : Buffer.from(data, 'base64');
}
