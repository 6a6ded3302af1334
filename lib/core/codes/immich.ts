import type { CodeText } from './code-text.ts';

/** Codes of findings on Immich and its stack. */
export const IMMICH_CODES = {
  'HW-GROUP': {
    says: 'hardware whose devices a service could not open',
    mend: 'pass the id of the group in `hostGroups`: `getent group` prints it on the host',
  },
  'HW-UNUSED': {
    says: 'hardware for a server that does not use it',
    mend: 'give the hardware to the server that runs the `microservices`',
  },
  'ML-IMAGE': {
    says: 'an image of machine learning that does not go with its hardware',
    mend: 'take the tag that ends with the name of the acceleration, or another acceleration',
  },
  'PG-VERSION': {
    says: 'an image of Postgres that does not say its major version',
    mend: 'take a tag such as `18-vectorchord0.5.3-pgvector0.8.1`: the major version decides where the data is mounted',
  },
  'PG-OWNER': {
    says: 'the directory of a database has an owner beside its image',
    mend: 'leave the owner out: an init container would take the files of a running database away',
  },
  'IMMICH-VERSIONS': {
    says: 'server and machine learning are of different versions',
    mend: 'give both the same version: they talk to each other, and an older one does not understand a newer',
  },
  'IMC-INVALID': {
    says: 'a setting of Immich with which it does not start',
    mend: 'write what the hint expects there: Immich refuses to start with anything else',
  },
  'IMC-UNKNOWN-KEY': {
    says: 'a setting that Immich does not have',
    mend: 'correct the name, or take the setting away: Immich leaves it unread',
  },
  'IMC-ACCEL': {
    says: 'transcoding settings that do not go with the hardware',
    mend: 'leave `ffmpeg.accel` out, since it follows from `transcoding`; servers that share settings need the same hardware',
  },
} as const satisfies Readonly<Record<string, CodeText>>;
