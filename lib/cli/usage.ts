/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `cdk-compose: Docker Compose projects from TypeScript, checked before they are deployed

  cdk-compose synth [STACK…]   write the stacks of apps/*/main.ts
      --check                  write nothing; fail when what is written is stale
      --stdout                 write nothing; print each compose.yaml
      --out DIR                write to DIR
      --strict                 take warnings for errors
      --json                   print one JSON object
  cdk-compose list             name the stacks and where they come from
      --json                   print one JSON object
  cdk-compose --version
  cdk-compose --help

Exit codes: 0 fine, 1 findings or drift, 2 usage, 70 a bug of this program.
`;
