import { App, ComposeStack } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { findingsOf, report, toDiagnostic, type Finding } from '../../lib/core/finding.ts';
import { SourceLocation } from '../../lib/core/source-location.ts';
import { markedLine } from '../support/marked-line.ts';

const finding: Finding = { code: 'TREE-ID', severity: 'error', message: 'wrong' };

function at(place: string): SourceLocation {
  return SourceLocation.ofError(Object.assign(new Error('x'), { stack: `Error: x\n    at ${place}` }));
}

test('belongs to a whole tree, whatever the construct that reports it', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  report(stack, finding);
  report(app, { ...finding, message: 'also wrong' });
  expect(findingsOf(stack).map(({ message }) => message)).toEqual(['wrong', 'also wrong']);
  expect(findingsOf(app)).toBe(findingsOf(stack));
  expect(findingsOf(new App())).toEqual([]);
});

describe('as plain data', () => {
  test('leaves out what is not known', () => {
    expect(toDiagnostic(finding, '/lab')).toStrictEqual({ ...finding, path: '' });
  });

  test('has its construct, its place in the artifact, its line and its hint', () => {
    const stack = new ComposeStack(new App(), 'web');
    const origin = { construct: stack, location: at('/lab/apps/web/main.ts:3:5') };
    expect(
      toDiagnostic({ ...finding, hint: 'right it', path: ['services', 'a', 'ports', 0], origin }, '/lab'),
    ).toStrictEqual({
      ...finding,
      path: 'services.a.ports[0]',
      construct: 'web',
      file: 'apps/web/main.ts',
      line: 3,
      column: 5,
      hint: 'right it',
    });
  });

  test.each([
    ['/lab', '/lab/main.ts:1:1', 'main.ts'],
    ['/lab/', '/lab/main.ts:1:1', 'main.ts'],
    ['/', '/main.ts:1:1', 'main.ts'],
    ['/lab', '/laboratory/main.ts:1:1', '/laboratory/main.ts'],
    ['C:\\lab', 'C:\\lab\\apps\\main.ts:1:1', 'apps/main.ts'],
  ])('names files from %s: %s', (root, place, file) => {
    expect(toDiagnostic({ ...finding, origin: { location: at(place) } }, root).file).toBe(file);
  });

  test('has the line of its construct where nothing of the user says more', () => {
    const stack = new ComposeStack(new App(), 'web'); // line: stack
    const line = markedLine(import.meta.url, 'stack');
    const inPackage = at('visit (/lab/node_modules/parts/index.js:1:1)');
    expect(toDiagnostic({ ...finding, origin: { construct: stack, location: inPackage } }, '/lab').line).toBe(line);
    expect(toDiagnostic({ ...finding, origin: { construct: stack } }, '/lab').line).toBe(line);
  });

  test('tells where the first of two things stands', () => {
    const { message } = toDiagnostic({ ...finding, first: at('/lab/apps/web/main.ts:7:1') }, '/lab');
    expect(message).toBe('wrong, the first one at apps/web/main.ts:7');
    expect(toDiagnostic({ ...finding, first: at('native') }, '/lab').message).toBe('wrong');
  });
});
