import { expect, test } from 'vitest';
import { looksLikeFile } from '../../../lib/checks/facts/looks-like-file.ts';

test.each(['./nginx.conf', '/srv/web.yaml', './a.b/c.json', './.config.toml'])('%s looks like a file', (path) => {
  expect(looksLikeFile(path)).toBe(true);
});

test.each(['./data', './conf.d', './web-1.29', './docker.sock', './.env', './a.b/c', './data/', './.git'])(
  '%s does not',
  (path) => {
    expect(looksLikeFile(path)).toBe(false);
  },
);
