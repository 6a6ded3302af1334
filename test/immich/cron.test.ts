import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronProblem } from '../../lib/immich/cron.ts';

describe('a cron expression of Immich', () => {
  test.each([
    '0 2 * * *',
    '0 02 * * *',
    '*/5 * * * *',
    '0 8-18 * * 1-5',
    '0,30 1,13 1-15/2 */3 *',
    '30 0 2 * * *',
    '5/15 * * * *',
    '0 0 * * 7',
    '0 0 31 2 *',
    '0 0 * JAN MON',
    '0 0 * * mon-fri',
    'jan feb * * *',
    '0 0 * * sunmon',
    ' 0 2\t*  *\u00A0* ',
    '*/999 * * * *',
    '@hourly',
    '@daily',
    '@WEEKLY',
    '@weekdays',
    '@secondly',
  ])('may be %j', (expression) => {
    expect(cronProblem(expression)).toBeUndefined();
  });

  test.each([
    ['', 'it has 0 fields where 5 or 6 are needed'],
    ['*', 'it has 1 field where 5 or 6 are needed'],
    ['0 2 * *', 'it has 4 fields where 5 or 6 are needed'],
    ['0 0 2 * * * *', 'it has 7 fields where 5 or 6 are needed'],
    ['@midnight', 'there is no nickname `@midnight`'],
    ['@reboot', 'there is no nickname `@reboot`'],
    [' @daily', 'there is no nickname `@daily`'],
    ['nope', '`nop` is not the name of a month or a weekday'],
    ['0 0 * * sunday', '`day` is not the name of a month or a weekday'],
    ['0 0 L * *', '`l` is not the name of a month or a weekday'],
    ['0 0 15W * *', '`w` is not the name of a month or a weekday'],
    ['0 0 ? * *', 'day of month `?` cannot be read'],
    ['0 0 * * 1#1', 'day of week `1#1` cannot be read'],
    ['-1 * * * *', 'minute `-1` cannot be read'],
    ['1,,2 * * * *', 'minute `` cannot be read'],
    ['１ 2 * * *', 'minute `１` cannot be read'],
    ['5* * * * *', 'minute `5*` cannot be read'],
    ['60 * * * *', 'minute `60` is not between 0 and 59'],
    ['60 * * * * *', 'second `60` is not between 0 and 59'],
    ['0 24 * * *', 'hour `24` is not between 0 and 23'],
    ['0 0 0 * *', 'day of month `0` is not between 1 and 31'],
    ['0 0 * 13 *', 'month `13` is not between 1 and 12'],
    ['0 0 * * 8', 'day of week `8` is not between 0 and 7'],
    ['0 18-8 * * *', 'hour `18-8` runs backwards'],
    ['0 0 * * fri-mon', 'day of week `5-1` runs backwards'],
    ['*/0 * * * *', 'minute `*/0` has a step of zero'],
  ])('may not be %j: %s', (expression, problem) => {
    expect(cronProblem(expression)).toBe(problem);
  });

  test('is judged alike in upper and lower case and between blanks', () => {
    const field = fc.constantFrom('*', '*/2', '1', '1-5', '59', 'mon', 'L', '24', '1,2', '2-1', 'x');
    fc.assert(
      fc.property(fc.array(field, { minLength: 3, maxLength: 7 }), (fields) => {
        const expression = fields.join(' ');
        expect(cronProblem(`  ${expression.toUpperCase()}\t`)).toBe(cronProblem(expression.toLowerCase()));
      }),
    );
  });

  test('is judged without throwing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => ['string', 'undefined'].includes(typeof cronProblem(text))),
    );
  });

  test('with seconds is taken whenever it is taken without', () => {
    const number = (low: number, high: number): fc.Arbitrary<string> => fc.integer({ min: low, max: high }).map(String);
    const fields = fc.tuple(number(0, 70), number(0, 30), number(0, 35), number(0, 14), number(0, 9));
    fc.assert(
      fc.property(fields, number(0, 59), (five, second) => {
        expect(cronProblem(`${second} ${five.join(' ')}`)).toBe(cronProblem(five.join(' ')));
      }),
    );
  });
});
