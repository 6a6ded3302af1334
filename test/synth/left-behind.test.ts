import { expect, test } from 'vitest';
import { leftBehind } from '../../lib/synth/left-behind.ts';
import { updateOutput } from '../../lib/synth/update-output.ts';
import { lay, temporaryFolder } from './output-folder.ts';

const artifacts = [{ path: 'compose.yaml', content: '---\n' }];
const stack = (name: string) => ({ name, source: 'apps/x/main.ts', artifacts });

test.each([
  {
    what: 'a stack that is gone and left data',
    next: 'photos',
    data: { 'immich/data/db/rows': '1' },
    told: ['immich'],
  },
  { what: 'a stack that is gone and left nothing', next: 'photos', data: {}, told: [] },
  { what: 'a stack that is still there', next: 'immich', data: { 'immich/data/db/rows': '1' }, told: [] },
])('$what: $told', ({ next, data, told }) => {
  const outdir = temporaryFolder();
  updateOutput(outdir, [stack('immich')], { complete: true });
  lay(outdir, data);
  const found = leftBehind(updateOutput(outdir, [stack(next)], { complete: true }));
  expect(found.map(({ code, severity }) => [code, severity])).toEqual(told.map(() => ['OUT-LEFT', 'warning']));
  for (const name of told) expect(found[0]?.message).toContain(`\`${outdir}/${name}\` still holds`);
});
