import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What the loader of a version of Immich said of a config file. */
export interface ImmichCase {
  readonly id: string;
  readonly version: string;
  readonly text: string;
  /** `refuse`: it does not start, or a worker ends at once; `warn`: it starts, and tells of keys that it does not know. */
  readonly verdict: 'accept' | 'refuse' | 'warn';
  /** The settings that it blames, as it spells them. */
  readonly paths: readonly string[];
}

export const IMMICH_CASES = JSON.parse(
  gunzipSync(readFileSync(new URL('fixtures/immich-verdicts.json.gz', import.meta.url))).toString(),
) as readonly ImmichCase[];
