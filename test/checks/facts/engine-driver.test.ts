import { expect, test } from 'vitest';
import { driverFault } from '../../../lib/checks/facts/engine-driver.ts';

test.each(['bridge', 'weave', 'acme/plugin:1'])('the engine may have %s', (driver) => {
  expect(driverFault(driver, ['bridge'], ['weave'])).toBeUndefined();
});

test('it has no driver that nobody knows, and a near name is meant', () => {
  expect(driverFault('bridges', ['bridge', 'macvlan'], [])?.hint).toBe('did you mean `bridge`?');
  expect(driverFault('x', ['bridge', 'macvlan'], [])).toEqual({
    message: 'the engine has no driver `x`',
    hint: 'take one of `bridge`, `macvlan`',
  });
});
