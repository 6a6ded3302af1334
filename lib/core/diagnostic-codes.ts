import { codeTable } from './codes/code-text.ts';
import { COMPOSE_CODES } from './codes/compose.ts';
import { ENGINE_CODES } from './codes/engine.ts';
import { FILES_CODES } from './codes/files.ts';
import { FORMAT_CODES } from './codes/format.ts';
import { HOMELAB_CODES } from './codes/homelab.ts';
import { HOST_CODES } from './codes/host.ts';
import { IMMICH_CODES } from './codes/immich.ts';
import { OUTPUT_CODES } from './codes/output.ts';
import { POLICY_CODES } from './codes/policy.ts';
import { TREE_CODES } from './codes/tree.ts';
import { VARIABLES_CODES } from './codes/variables.ts';
import { YAML_CODES } from './codes/yaml.ts';

/**
 * Every code that a finding can carry, with what it stands for and what to do.
 *
 * The codes are an interface: people acknowledge them by name, so one is never given another meaning.
 */
export const DIAGNOSTIC_CODES = codeTable({
  ...TREE_CODES,
  ...YAML_CODES,
  ...FILES_CODES,
  ...VARIABLES_CODES,
  ...FORMAT_CODES,
  ...COMPOSE_CODES,
  ...ENGINE_CODES,
  ...HOMELAB_CODES,
  ...POLICY_CODES,
  ...HOST_CODES,
  ...IMMICH_CODES,
  ...OUTPUT_CODES,
});

/** The code of a finding. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
