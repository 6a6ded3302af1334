import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostsIn, takes } from '../../../../lib/immich/stack-checks/facts/traefik-rule.ts';

const request = { host: 'photos.${DOMAIN}', path: '/api/server' };

test.each([
  ['Host(`photos.${DOMAIN}`)', true],
  ["host('PHOTOS.${DOMAIN}')", true],
  ['Host(`a`, `photos.${DOMAIN}`)', true],
  ['Host(`a`)', false],
  ['Host(`${OTHER}`)', undefined],
  ['PathPrefix(`/api`)', true],
  ['PathPrefix(`/share`)', false],
  ['PathPrefix(`/${PLACE}`)', undefined],
  ['Path(`/api/server`)', true],
  ['Path(`/api`)', false],
  ['HostRegexp(`.*`)', undefined],
  ['Host(`photos.${DOMAIN}`) && PathPrefix(`/api`)', true],
  ['Host(`photos.${DOMAIN}`) && (PathPrefix(`/share`) || PathPrefix(`/api`))', true],
  ['Host(`photos.${DOMAIN}`) && (PathPrefix(`/share`) || PathPrefix(`/s`))', false],
  ['Host(`photos.${DOMAIN}`) && Method(`GET`)', undefined],
  ['Host(`a`) && Method(`GET`)', false],
  ['Host(`photos.${DOMAIN}`) || Method(`GET`)', true],
  ['!PathPrefix(`/api`)', false],
  ['!!Host(`photos.${DOMAIN}`)', true],
  ['!Method(`GET`)', undefined],
  ['Host(`a`) || Host(`photos.${DOMAIN}`) && Path(`/`)', false],
  ['(Host(`a`) || Host(`photos.${DOMAIN}`)) && PathPrefix(`/`)', true],
  ['Host()', false],
])('%s', (rule, answer) => {
  expect(takes(rule, request)).toBe(answer);
});

describe('what cannot be read may take anything', () => {
  test.each([
    '',
    'photos',
    'Host(photos)',
    'Host(`a`',
    'Host(`a`) &&',
    'Host(`a`) Host(`b`)',
    '(Host(`a`)',
    'Host(`a`))',
    '&& Host(`a`)',
    'Host(`a`) & Host(`b`)',
    `Host(\`a\`)${' '.repeat(3000)}`,
  ])('%s', (rule) => {
    expect(takes(rule, request)).toBeUndefined();
  });

  test('and nothing makes it fail, or take long', () => {
    const piece = fc.constantFrom('Host(`a`)', '!', '(', ')', '&&', '||', ' ', '`', ',', 'Host(', '"a"', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const started = performance.now();
        takes(pieces.join(''), request);
        return performance.now() - started < 500;
      }),
    );
    expect(takes('('.repeat(2000), request)).toBeUndefined();
    expect(takes(`Host(${'`a` '.repeat(490)}`, request)).toBeUndefined();
  });
});

test('the hosts of a rule are those that it names', () => {
  expect(hostsIn('(Host(`a`, "b") || Host(`c`)) && !HostRegexp(`d`) && PathPrefix(`/e`)')).toEqual(['a', 'b', 'c']);
  expect(hostsIn('no rule')).toEqual([]);
});
