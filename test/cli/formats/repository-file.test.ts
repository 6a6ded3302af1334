import { afterEach, expect, test, vi } from 'vitest';
import { repositoryFile } from '../../../lib/cli/formats/repository-file.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ['/lab', '', 'compose.yaml', 'compose.yaml'],
  ['/lab', '/lab', './a/../compose.yaml', 'compose.yaml'],
  ['/lab/stacks/web', '/lab', 'compose.yaml', 'stacks/web/compose.yaml'],
  ['/lab/stacks/web', '/lab/', '../db/compose.yaml', 'stacks/db/compose.yaml'],
  ['/lab/stacks/web', '', '../db/compose.yaml', '/lab/stacks/db/compose.yaml'],
  ['/elsewhere', '/lab', 'compose.yaml', 'compose.yaml'],
  ['/laboratory', '/lab', 'compose.yaml', 'compose.yaml'],
  ['/lab', '/lab', '/etc/compose.yaml', '/etc/compose.yaml'],
  ['/', '', 'compose.yaml', 'compose.yaml'],
])('in %s of a checkout at %j, %j is %j', (folder, workspace, file, named) => {
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  vi.stubEnv('GITHUB_WORKSPACE', workspace);
  expect(repositoryFile(file)).toBe(named);
});
