import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What Docker Compose 2.40.3 said of files that stood alone in a folder, with just that environment. */
export interface ComposeCase {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments before `config`. */
  readonly args?: readonly string[];
  readonly verdict: 'accept' | 'reject';
  /** The project as Compose understood it, without its name and the default network; `<DIR>` is the folder. */
  readonly resolved?: unknown;
  /** What Docker Engine 20.10 said of it, where it was asked. */
  readonly engine?: 'accept' | 'reject';
}

/** What Docker Engine 20.10 said of files that Docker Compose accepts. */
export interface EngineCase {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly mode: 'up' | 'create';
  readonly verdict: 'accept' | 'reject';
}

export const COMPOSE_CASES = JSON.parse(
  gunzipSync(readFileSync(new URL('fixtures/compose-verdicts.json.gz', import.meta.url))).toString(),
) as readonly ComposeCase[];

export const ENGINE_CASES = JSON.parse(
  readFileSync(new URL('fixtures/engine-verdicts.json', import.meta.url), 'utf8'),
) as readonly EngineCase[];

/** What Docker Engine 20.10 said when it was asked for the other documents that Docker Compose accepts, where it refused. */
export const ENGINE_REFUSALS = JSON.parse(
  readFileSync(new URL('fixtures/engine-refusals.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;
