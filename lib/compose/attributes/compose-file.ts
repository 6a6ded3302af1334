import type { ObjectType } from '../attribute-type.ts';
import { attribute, list, mapOf, NAMES, object, short, TEXT } from './attribute-kinds.ts';
import { CONFIG } from './config.ts';
import { INCLUDE } from './include.ts';
import { MODEL } from './model.ts';
import { NETWORK } from './network.ts';
import { SECRET } from './secret.ts';
import { SERVICE } from './service.ts';
import { VOLUME } from './volume.ts';

/** The type of a whole Compose file. */
export const COMPOSE_FILE: ObjectType = {
  kind: 'object',
  attributes: {
    /** The version of the format, which Compose ignores: leave it out. */
    version: attribute(TEXT),
    /** The name of the project, that of the folder by default. */
    name: attribute(TEXT),
    /** Other Compose files that become part of this one. */
    include: attribute(list(short('include', object(INCLUDE, { others: 'nothing' }), TEXT))),
    /** The services, by name. */
    services: attribute(mapOf(object(SERVICE), NAMES)),
    /** The networks, by name. */
    networks: attribute(mapOf(object(NETWORK, { nullable: true }), NAMES, 'open')),
    /** The volumes, by name. */
    volumes: attribute(mapOf(object(VOLUME, { nullable: true }), NAMES)),
    /** The secrets, by name. */
    secrets: attribute(mapOf(object(SECRET), NAMES)),
    /** The configs, by name. */
    configs: attribute(mapOf(object(CONFIG), NAMES)),
    /** The language models, by name. */
    models: attribute(mapOf(object(MODEL, { required: ['model'] }), NAMES, 'open')),
  },
};
