import { attribute, object, short, TEXT } from './attribute-kinds.ts';
import type { Kind } from './prop-types.ts';

const SWITCH: Kind<boolean, true> = { kind: 'scalar', accepts: ['boolean', 'string'], reads: 'boolean' };
const NAME = {
  /** Its name; the attribute `name` beside `external` says it today. */
  name: attribute(TEXT),
};

/** Whether something exists already; once it was a mapping with the name. */
export const EXTERNAL = short('external', SWITCH, object(NAME));
/** The same for secrets and configs, where the mapping takes anything. */
export const OPEN_EXTERNAL = short('external', SWITCH, object(NAME, { others: 'anything' }));
