import { decodeText } from './decode-text.ts';

/** Everything that comes in on standard input. */
export async function readStandardInput(decode: (bytes: Buffer) => string = decodeText): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return decode(Buffer.concat(chunks));
}
