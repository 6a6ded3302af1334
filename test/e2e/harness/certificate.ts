import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, and its key, both in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

const OBJECT_IDS = {
  ecdsaWithSha256: '06082a8648ce3d040302',
  commonName: '0603550403',
  basicConstraints: '0603551d13',
  subjectAltName: '0603551d11',
} as const;

/** Makes a certificate for a host, from 2020 to 2049: X.509 by hand, since neither Node nor every machine has a tool. */
export function certificateFor(host: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(id('ecdsaWithSha256'));
  const name = sequence(tagged(0x31, sequence(id('commonName'), tagged(0x0c, Buffer.from(host)))));
  const date = (text: string) => tagged(0x17, Buffer.from(text));
  const extension = (object: keyof typeof OBJECT_IDS, value: Buffer) => sequence(id(object), tagged(0x04, value));
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    algorithm,
    name,
    sequence(date('200101000000Z'), date('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        extension('basicConstraints', sequence(tagged(0x01, Buffer.of(0xff)))),
        extension('subjectAltName', sequence(tagged(0x82, Buffer.from(host)))),
      ),
    ),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]));
  const base64 = sequence(body, algorithm, signature).toString('base64').replaceAll(/.{64}/g, '$&\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function tagged(tag: number, ...content: readonly Buffer[]): Buffer {
  const inner = Buffer.concat(content);
  const { length } = inner;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), inner]);
}

const sequence = (...content: readonly Buffer[]): Buffer => tagged(0x30, ...content);
const integer = (value: number): Buffer => tagged(0x02, Buffer.of(value));
const id = (object: keyof typeof OBJECT_IDS): Buffer => Buffer.from(OBJECT_IDS[object], 'hex');
