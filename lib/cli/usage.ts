const USAGE_ERROR = Symbol.for('cdk-compose.UsageError');

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(message: string) {
    super(message);
    Object.defineProperty(this, USAGE_ERROR, { value: true });
  }

  /** Tells whether a value is a `UsageError`: each command is a bundle with a class of its own. */
  static isUsageError(value: unknown): value is UsageError {
    return typeof value === 'object' && value !== null && USAGE_ERROR in value;
  }
}

export const USAGE = `cdk-compose: Docker Compose projects from TypeScript, checked before they are deployed

  cdk-compose synth [STACK…]   write the stacks of apps/*/main.ts
      --check                  write nothing; fail when what is written is stale
      --stdout                 write nothing; print each compose.yaml
      --out DIR                write to DIR
  cdk-compose check [FILE…]    judge Compose files as Docker Compose and Docker Engine would, each a project of its
                               own with its override and .env beside it; FILE may be a folder, or - for standard input;
                               without FILE the one that Docker Compose would find
      --with FILE              lay another file over each, as \`docker compose -f\` does; repeatable
      --env-file FILE          take variables from there instead of .env; repeatable
      --profile NAME           judge the services of a profile, too; repeatable
      --project-name NAME, -p  the name of the project
  cdk-compose check-config FILE…
                               judge config files of Immich as its loader would, with what it takes and fails with later;
                               YAML or JSON, or - for standard input
      --immich VERSION         the version that reads them: 3.2.2, the tag of its image, or the image
  cdk-compose list             name the stacks and where they come from
  cdk-compose --version
  cdk-compose --help

  of synth, check and check-config:
      --strict                 take warnings for errors
      --format FORMAT          text, json, sarif (for code scanning) or github (annotations of a workflow)
      --json                   print one JSON object, as --format json does; of list, too

Exit codes: 0 fine, 1 findings or drift, 2 usage, 70 a bug of this program.
`;
