import { cronProblem } from '../cron.ts';
import { webAddressProblem, type WebAddressOptions } from './web-address.ts';

interface Form {
  /** What the text must be, after "must be". */
  readonly expects: string;
  /** How an editor knows it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Says why the text is none, or nothing where it is one. */
  problem(text: string): string | undefined;
}

const NO_URL = 'it does not parse as one';
const URI = { format: 'uri' };
const URI_OR_EMPTY = { anyOf: [{ const: '' }, URI] };
// As much as an editor can tell: five or six fields, or a nickname.
const CRON_SHAPE = '^\\s*(?:@[A-Za-z]+|\\S+(?:\\s+\\S+){4,5})\\s*$';
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const WEB: WebAddressOptions = {
  needsDomain: true,
  takesUnderscores: false,
  needsScheme: false,
  schemes: ['http', 'https', 'ftp'],
};

/** What a text can be required to be. */
export const TEXT_FORMS = {
  any: { expects: 'a string', schema: {}, problem: () => undefined },
  cron: { expects: 'a cron expression', schema: { $comment: 'cron', pattern: CRON_SHAPE }, problem: cronProblem },
  'time of day': {
    expects: 'a time of day such as `03:30`',
    schema: { pattern: TIME.source, examples: ['03:30'] },
    problem: (text) => (TIME.test(text) ? undefined : 'it is none with two digits each'),
  },
  url: { expects: 'a URL with its scheme', schema: URI, problem: urlProblem },
  'url or empty': {
    expects: 'a URL with its scheme, or empty',
    schema: URI_OR_EMPTY,
    problem: (text) => (text === '' ? undefined : urlProblem(text)),
  },
  'origin or empty': {
    expects: 'a URL with its scheme, or empty',
    schema: URI_OR_EMPTY,
    // What is kept of it is worked out without trimming it first.
    problem: (text) => (text === '' || URL.canParse(text) ? undefined : NO_URL),
  },
  'http address or empty': {
    expects: 'an address with `http://` or `https://`, or empty',
    schema: URI_OR_EMPTY,
    problem: (text) => (text === '' ? undefined : (webAddressProblem(text, HTTP) ?? urlProblem(text))),
  },
  'domain address': {
    expects: 'an address whose host has a domain',
    schema: { minLength: 1 },
    problem: (text) => webAddressProblem(text, WEB),
  },
  'host address': {
    expects: 'the address of a host',
    schema: { minLength: 1 },
    problem: (text) => webAddressProblem(text, { ...WEB, needsDomain: false, takesUnderscores: true }),
  },
} as const satisfies Readonly<Record<string, Form>>;

const HTTP: WebAddressOptions = { ...WEB, needsDomain: false, needsScheme: true, schemes: ['http', 'https'] };

/** The name of a form. */
export type TextForm = keyof typeof TEXT_FORMS;

function urlProblem(text: string): string | undefined {
  return URL.canParse(text.trim()) ? undefined : NO_URL;
}
