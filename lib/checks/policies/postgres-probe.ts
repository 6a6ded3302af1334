import { containers } from '../facts/containers.ts';
import { probeLine } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** A probe of Postgres asks over TCP: the server that initialises a database answers on the socket, and then goes away. */
export const postgresProbe: Convention = {
  codes: ['POLICY-PROBE-POSTGRES'],
  *check({ document }) {
    for (const [name, { healthcheck, environment }] of containers(document)) {
      const line = probeLine(healthcheck);
      const host = /\bpg_isready\b/.exec(line) === null || /\s(?:-h|--host)|PGHOST=|host=|:\/\//.test(line);
      if (host || environment?.['PGHOST'] !== undefined) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test'],
        message: `the probe of \`${name}\` asks over the socket, where Postgres answers before it is ready`,
        hint: "ask over TCP: `test: ['CMD', 'pg_isready', '-h', '127.0.0.1', …]`",
      };
    }
  },
};
