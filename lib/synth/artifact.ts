/** One file of a stack, in memory. */
export interface Artifact {
  /** The path below the stack's folder, with `/`: `compose.yaml`, `config/immich.yaml`. */
  readonly path: string;
  /** The whole text, ending with a newline. */
  readonly content: string;
}

/** Everything that one stack synthesizes to. */
export interface StackOutput {
  /** The stack's folder below the output folder, such as `immich`. */
  readonly name: string;
  /** The file that the stack is written in, relative to the project: `apps/immich/main.ts`. */
  readonly source: string;
  readonly artifacts: readonly Artifact[];
}
