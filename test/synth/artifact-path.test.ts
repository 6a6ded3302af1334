import { describe, expect, test } from 'vitest';
import { artifactPathProblem, stackNameProblem } from '../../lib/synth/artifact-path.ts';

describe('the path of an artifact', () => {
  test.each([
    'compose.yaml',
    '.env.example',
    'README.md',
    'config/immich.yaml',
    'config/.env',
    'secret.sops.env',
    'a/b/c/d',
    'database/data/x',
    'decompose.yaml',
    'a..b',
    'manifest.json',
    'x'.repeat(200),
  ])('can be %s', (path) => {
    expect(artifactPathProblem(path)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['/etc/passwd', 'is absolute'],
    ['../other/compose.yaml', 'has the segment `..`'],
    ['config/../../x', 'has the segment `..`'],
    ['./x', 'has the segment `.`'],
    ['...', 'has the segment `...`'],
    ['a//b', 'has an empty segment'],
    ['a/', 'has an empty segment'],
    ['-rf', 'has a segment that begins with `-`'],
    ['a b', 'holds a character other than'],
    ['a\\b', 'holds a character other than'],
    ['ä', 'holds a character other than'],
    ['a\0', 'holds a character other than'],
    ['a\n', 'holds a character other than'],
    ['__proto__', 'has the reserved segment'],
    ['.git/config', 'has the reserved segment'],
    ['.x.cdk-compose-tmp', 'has the reserved segment'],
    ['x'.repeat(201), 'has a segment of more than 200 characters'],
    ['data', 'belongs to the deployed stack'],
    ['data/pg/PG_VERSION', 'belongs to the deployed stack'],
    ['Data/x', 'belongs to the deployed stack'],
    ['backups/x', 'belongs to the deployed stack'],
    ['.env', 'belongs to the deployed stack'],
    ['.ENV', 'belongs to the deployed stack'],
    ['compose.yml', 'is named like a Compose file'],
    ['docker-compose.yaml', 'is named like a Compose file'],
    ['docker-compose.yml', 'is named like a Compose file'],
    ['compose.override.yaml', 'is named like a Compose file'],
    ['Compose.yaml', 'is named like a Compose file'],
    ['sub/compose.yaml', 'is named like a Compose file'],
  ])('cannot be %j, which %s', (path, problem) => {
    expect(artifactPathProblem(path)).toContain(problem);
  });
});

describe('the name of a stack', () => {
  test.each(['immich', 'web-2', 'a_b', 'data', 'v1.0'])('can be %s', (name) => {
    expect(stackNameProblem(name)).toBeUndefined();
  });

  test.each([
    ['', 'is empty'],
    ['media/immich', 'holds a `/`'],
    ['/', 'holds a `/`'],
    ['..', 'begins with a dot'],
    ['.git', 'begins with a dot'],
    ['.cdk-compose.lock', 'begins with a dot'],
    ['manifest.json', "is the manifest's name"],
    ['Manifest.JSON', "is the manifest's name"],
    ['-x', 'begins with `-`'],
    ['a b', 'holds a character other than'],
    ['__proto__', 'has the reserved segment'],
  ])('cannot be %j, which %s', (name, problem) => {
    expect(stackNameProblem(name)).toContain(problem);
  });
});
