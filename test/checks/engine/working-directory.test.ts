import { expect, test } from 'vitest';
import { workingDirectory } from '../../../lib/checks/engine/working-directory.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['working_dir: /app', 'working_dir: /', 'working_dir: ""'])('takes %s', (web) => {
  expect(foundBy(workingDirectory, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['working_dir: rel', ['error WORKDIR-PATH services.web.working_dir: the working directory `rel` is not absolute']],
  ['working_dir: ./x', ['error WORKDIR-PATH services.web.working_dir: the working directory `./x` is not absolute']],
  ['working_dir: "~"', ['error WORKDIR-PATH services.web.working_dir: the working directory `~` is not absolute']],
  [
    'working_dir: C:\\x',
    ['error WORKDIR-PATH services.web.working_dir: the working directory `C:\\x` is not absolute'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(workingDirectory, webFile(web))).toEqual(found);
});
