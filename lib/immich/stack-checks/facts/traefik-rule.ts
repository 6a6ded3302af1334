import { hasVariable } from '../../../core/readable-text.ts';
import { isSameText } from './same-text.ts';

/** What a browser or an app asks for. */
export interface WebRequest {
  readonly host: string;
  readonly path: string;
}

type Answer = boolean | undefined;
type Test = (name: string, values: readonly string[]) => Answer;

// Rules are short and flat; others are not read.
const LONGEST = 2000;
const MOST_NESTED = 50;
const VALUE = '(?:`[^`]*`|"[^"]*"|\'[^\']*\')';
const TOKEN = new RegExp(`\\s*(?:(&&|\\|\\||[!()])|(\\w+)\\(((?:\\s*${VALUE}(?:\\s*,)?)*)\\s*\\))\\s*`, 'y');

/**
 * Whether a rule of Traefik takes a request; nothing where that depends on something else, or the rule cannot be read.
 *
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export function takes(rule: string, { host, path }: WebRequest): Answer {
  // Most rules name a host and nothing else.
  if (rule === `Host(\`${host}\`)`) return true;
  return evaluate(rule, (name, values) => {
    switch (name) {
      case 'host':
        return any(values.map((value) => isSameText(value, host)));
      case 'path':
        return any(values.map((value) => (hasVariable(value) ? undefined : value === path)));
      case 'pathprefix':
        return any(values.map((value) => (hasVariable(value) ? undefined : path.startsWith(value))));
      default:
        return undefined;
    }
  });
}

/** The hosts that a rule names. */
export function hostsIn(rule: string): readonly string[] {
  return tokensOf(rule).flatMap((token) => (typeof token === 'object' && token.name === 'host' ? token.values : []));
}

type Token = string | { readonly name: string; readonly values: readonly string[] };

// None at all for a text that is no rule, or too much of one.
function tokensOf(rule: string): readonly Token[] {
  if (rule.length > LONGEST) return [];
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < rule.length; at = TOKEN.lastIndex) {
    const [, sign, name = '', list = ''] = TOKEN.exec(rule) ?? [];
    if (sign === undefined && name === '') return [];
    const values = list.match(new RegExp(VALUE, 'g')) ?? [];
    tokens.push(sign ?? { name: name.toLowerCase(), values: values.map((value) => value.slice(1, -1)) });
  }
  const nested = tokens.filter((token) => token === '(' || token === '!');
  return nested.length > MOST_NESTED ? [] : tokens;
}

// `!` before `&&` before `||`.
function evaluate(rule: string, test: Test): Answer {
  const tokens = [...tokensOf(rule)];
  let isBroken = tokens.length === 0;
  const either = (): Answer => chain('||', () => chain('&&', one, all), any);
  const one = (): Answer => {
    const token = tokens.shift();
    if (token === '!') return negate(one());
    if (token === '(') {
      const inner = either();
      isBroken ||= tokens.shift() !== ')';
      return inner;
    }
    if (typeof token === 'object') return test(token.name, token.values);
    isBroken = true;
    return undefined;
  };
  const chain = (sign: string, operand: () => Answer, join: (answers: readonly Answer[]) => Answer): Answer => {
    const answers = [operand()];
    while (tokens[0] === sign) {
      tokens.shift();
      answers.push(operand());
    }
    return join(answers);
  };
  const answer = either();
  return isBroken || tokens.length > 0 ? undefined : answer;
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function all(answers: readonly Answer[]): Answer {
  return negate(any(answers.map(negate)));
}

function negate(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}
