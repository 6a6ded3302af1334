import type { Node, ScalarNode } from '../node.ts';
import { YamlFault } from '../yaml/fault.ts';
import { MAX_LENGTH } from '../yaml/limits.ts';
import { dayNumber, weekday } from './calendar.ts';
import type { Traits } from './dialect.ts';

// What JavaScript makes of an object.
const OBJECT = '[object Object]';
const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The strings that mappings know their keys by, of which aliases could make more than anybody can read. */
export class KeyTexts {
  readonly #traits: Traits;
  #length = 0;

  constructor(traits: Traits) {
    this.#traits = traits;
  }

  /** The string that a key is; throws where it is none. */
  of(key: Node, offset: number): string {
    if (key.kind === 'scalar') return this.#scalar(key, offset);
    if (this.#traits.isFive) throw keyFault(offset, `a ${key.kind === 'list' ? 'list' : 'mapping'}`);
    if (key.kind === 'map') return OBJECT;
    return key.items.map((item) => this.#item(item, offset)).join(',');
  }

  #item(item: Node, offset: number): string {
    if (item.kind === 'list') throw keyFault(offset, 'a list of lists');
    const text = item.kind === 'map' ? OBJECT : item.value === null ? '' : this.#scalar(item, offset);
    this.#count(text.length + 1, offset);
    return text;
  }

  #scalar({ type, value }: ScalarNode, offset: number): string {
    if (type === 'timestamp') return dateText(String(value));
    if (type !== 'binary') return String(value);
    const bytes = Buffer.from(String(value), 'base64');
    this.#count(bytes.length, offset);
    return bytes.join(',');
  }

  #count(length: number, offset: number): void {
    this.#length += length;
    if (this.#length <= MAX_LENGTH) return;
    throw new YamlFault('YAML-EXPANSION', offset, 'lists make keys that nobody can read', 'use strings as keys');
  }
}

function keyFault(offset: number, what: string): YamlFault {
  return new YamlFault('YAML-KEY', offset, `${what} cannot be a key`, 'use a string; put it between quotes');
}

// As JavaScript writes a time where clocks show universal time.
function dateText(text: string): string {
  const [, years = '', month = '', day = '', clock = ''] = /^(.+)-(..)-(..)T(.{8})/.exec(text) ?? [];
  const year = Number(years);
  const name = WEEKDAYS[weekday(dayNumber({ year, month: Number(month), day: Number(day) }))];
  return `${name} ${MONTHS[Number(month) - 1]} ${day} ${String(year).padStart(4, '0')} ${clock} GMT+0000 (Coordinated Universal Time)`;
}
