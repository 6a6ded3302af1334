import type { Construct } from 'constructs';
import type { Network } from '../compose/network.ts';
import { Secret } from '../compose/secret.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { addCredential, secretPath, type Credential } from './credential.ts';
import { HardenedService } from './hardened-service.ts';
import { scratch } from './hardening.ts';
import type { ImageReference } from './image.ts';

/** What a Valkey is made of. */
export interface ValkeyProps {
  /** An image of Valkey, such as `docker.io/valkey/valkey:9-alpine@sha256:…`. */
  readonly image: ImageReference;
  readonly password: Credential;
  readonly networks: readonly Network[];
  /** @default { uid: 999, gid: 1000 } - the image's own user */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** @default - `REDIS_MEM_LIMIT`, 1g */
  readonly memory?: ByteSize;
}

// valkey-cli reads this variable, and so does the start script: the password has one name.
const PASSWORD = 'REDISCLI_AUTH';

// Every prop there is.
const PROPS = { image: true, password: true, networks: true, user: true, memory: true } as const;

/**
 * A Valkey that keeps nothing: a cache and a job queue, lost with the container.
 *
 * It runs without root and without capabilities. The password reaches it through a file in memory that its start
 * script writes, so that it stands in no argument and survives every character. Its health check logs in and fails
 * when it cannot.
 */
export class Valkey extends HardenedService {
  /** The port that it listens on. */
  readonly port = 6379;
  readonly password: Credential;

  constructor(scope: Construct, id: string, props: ValkeyProps) {
    const { uid, gid } = props.user ?? { uid: 999, gid: 1000 };
    const { password } = props;
    super(scope, id, {
      role: 'Valkey: job queue and cache. It keeps nothing.',
      image: props.image,
      user: `${uid}:${gid}`,
      networks: props.networks,
      command: ['sh', '-euc', startScript(password)],
      healthcheck: {
        test: probe(password),
        interval: '5s',
        timeout: '3s',
        retries: 5,
        startPeriod: '30s',
      },
      tmpfs: [
        scratch('/data', 'working directory; nothing is saved', { uid, gid }),
        scratch('/tmp', 'the configuration with the password', { uid, gid }),
      ],
      memLimit: props.memory ?? env.optional('REDIS_MEM_LIMIT', '1g', 'memory limit of Valkey'),
    });
    reportUnknownProps(this, Valkey, props, PROPS);
    this.password = password;
    if (Secret.isSecret(password)) this.addSecret(password);
    else addCredential(this, PASSWORD, password);
  }
}

function probe(password: Credential): readonly ['CMD', ...string[]] | readonly ['CMD-SHELL', string] {
  // `-e` makes the exit status tell of an error reply; without it a refused login counts as healthy.
  if (!Secret.isSecret(password)) return ['CMD', 'valkey-cli', '-e', 'ping'];
  return ['CMD-SHELL', `${PASSWORD}=${word(password)} exec valkey-cli -e ping`];
}

// Every byte is written as \xHH: the configuration has quotes and escapes of its own.
function startScript(password: Credential): string {
  return [
    'umask 077',
    `hex=$(printf %s ${word(password)} | od -An -v -tx1 | tr -d ' \\n' | sed 's/../\\\\x&/g')`,
    'printf \'requirepass "%s"\\n\' "${hex:?the password is empty}" > /tmp/valkey.conf',
    "exec valkey-server /tmp/valkey.conf --save '' --appendonly no",
    '',
  ].join('\n');
}

// The password as a word of a shell. A newline at the end of a file is none of it, here as for every client.
function word(password: Credential): string {
  return Secret.isSecret(password) ? `"$(cat ${secretPath(password)})"` : `"$${PASSWORD}"`;
}
