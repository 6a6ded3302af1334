import { closestName } from '../../core/closest-name.ts';
import type { NamelessFault } from './environment-fault.ts';
import type { ImmichContainer } from './environment-variable.ts';
import { CALLED, KNOWN_VARIABLES, OTHER, readerOf } from './known-variables.ts';
import { isVersionSince, lineOf } from '../versions.ts';

/** What the compose file of Immich's makers is filled in with; no container reads it. */
const OF_THE_COMPOSE_FILE = ['IMMICH_VERSION', 'UPLOAD_LOCATION', 'DB_DATA_LOCATION'];

/** How the names begin that belong to Immich, where they are read. */
const OWN_NAMES = {
  server: /^(?:IMMICH|MACHINE_LEARNING|DB|REDIS|OAUTH|SMTP)_/i,
  'machine-learning': /^(?:IMMICH|MACHINE_LEARNING)_/i,
} as const;

/** How the names of settings begin in newer versions; `IMMICH_CONFIG_FILE` is older than that. */
const RESERVED = 'IMMICH_CONFIG_';

const FILES =
  'only `DB_URL`, `DB_HOSTNAME`, `DB_DATABASE_NAME`, `DB_USERNAME`, `DB_PASSWORD` and `REDIS_PASSWORD` may come from files; a secret of the settings belongs into the config file';

/** What to say of a variable that a container does not read; nothing where it is none of Immich's. */
export function strayFault(container: ImmichContainer, name: string, version: string): NamelessFault | undefined {
  const reader = readerOf(container, version);
  if (OF_THE_COMPOSE_FILE.includes(name)) {
    return unread(`${reader} does not read \`${name}\``, 'take it away here: only a compose file is filled in with it');
  }
  if (name === 'DB_STORAGE_TYPE') {
    return unread(`${reader} does not read \`${name}\``, 'give it to the database');
  }
  const other = OTHER[container];
  if (KNOWN_VARIABLES[other].has(name)) {
    const message = `${reader} does not read \`${name}\`, ${CALLED[other]} does`;
    return unread(message, `give it to ${CALLED[other]} alone`);
  }
  if (!OWN_NAMES[container].test(name)) return undefined;
  const isReserved = name.startsWith(RESERVED) && closestName(name.slice(RESERVED.length), ['FILE']) === undefined;
  if (container === 'server' && isReserved) return reservedFault(name, reader, version);
  return unread(`${reader} does not read \`${name}\``, hintOf(container, name));
}

// A version that nobody has looked at may well read them.
function reservedFault(name: string, reader: string, version: string): NamelessFault | undefined {
  if (lineOf(version) !== undefined && isVersionSince(version, '3.4.0')) return undefined;
  const message = `${reader} does not read \`${name}\`: \`IMMICH_CONFIG_…\` is reserved for settings in newer versions`;
  return unread(message, 'say it in the config file');
}

function hintOf(container: ImmichContainer, name: string): string {
  const meant = probableName(container, name);
  if (container === 'server' && name.endsWith('_FILE') && meant?.endsWith('_FILE') !== true) return FILES;
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return container === 'server' ? 'take it away; settings are said in the config file' : 'take it away';
}

// What follows the prefix decides: that alone would make strangers look alike.
function probableName(container: ImmichContainer, name: string): string | undefined {
  const known = [...KNOWN_VARIABLES[container].keys()];
  const [prefix = ''] = /^(?:MACHINE_LEARNING|[A-Z]+)_/.exec(name.toUpperCase()) ?? [];
  const rests = known.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  const rest = closestName(name.slice(prefix.length), rests);
  if (rest !== undefined) return prefix + rest;
  return known.find((one) => one.startsWith(name)) ?? known.find((one) => hasWordsOf(one, name));
}

/** Tells whether all words of a short name stand in a longer one, in their order: `DB_NAME`, `DB_DATABASE_NAME`. */
function hasWordsOf(long: string, short: string): boolean {
  const words = short.split('_');
  let found = 0;
  for (const word of long.split('_')) if (word === words[found]) found++;
  return found === words.length;
}

function unread(message: string, hint: string): NamelessFault {
  return { code: 'IMMICH-ENV-UNKNOWN', severity: 'warning', message, hint };
}
