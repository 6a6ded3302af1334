import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const EXPORTS = `
  export { COMPOSE_CODES } from './core/codes/compose.ts';
  export { ENGINE_CODES } from './core/codes/engine.ts';
  export { FILES_CODES } from './core/codes/files.ts';
  export { FORMAT_CODES } from './core/codes/format.ts';
  export { HOMELAB_CODES } from './core/codes/homelab.ts';
  export { HOST_CODES } from './core/codes/host.ts';
  export { IMMICH_CODES } from './core/codes/immich.ts';
  export { OUTPUT_CODES } from './core/codes/output.ts';
  export { POLICY_CODES } from './core/codes/policy.ts';
  export { TREE_CODES } from './core/codes/tree.ts';
  export { VARIABLES_CODES } from './core/codes/variables.ts';
  export { YAML_CODES } from './core/codes/yaml.ts';
  export { homelabConventions } from './checks/policies/homelab-conventions.ts';
  export { checkCompose } from './checks/check-compose.ts';
  export { toDiagnostic } from './core/finding.ts';
  export { toData } from './reader/node-data.ts';
  export { NodeOrigins } from './reader/node-origins.ts';
  export { parseYaml } from './reader/parse-yaml.ts';
  export { SourceText } from './reader/source-text.ts';
  export { findingBlock } from './cli/finding-block.ts';
  export { SettingsLines } from './cli/settings-lines.ts';
  export { checkImmichConfig } from './immich/check-immich-config.ts';
`;

/** The folders that hold examples, by what judges them; where two show one code, the page shows the later. */
const EXAMPLES = {
  COMPOSE_EXAMPLES: ['reader', 'compose', 'engine', 'advice', 'file'].map((who) => `checks/examples/${who}`),
  POLICY_EXAMPLES: ['checks/examples/policies'],
  IMMICH_EXAMPLES: ['immich/settings/examples'],
};

/** Loads what the page of diagnostics is made of from lib/, which Node 20 cannot read as TypeScript. */
export async function loadLibrary() {
  const folder = `${ROOT}node_modules/.cache/`;
  const outfile = `${folder}cdk-compose-diagnostics-${process.pid}.mjs`;
  mkdirSync(folder, { recursive: true });
  try {
    buildSync({
      stdin: { contents: EXPORTS + examples(), resolveDir: `${ROOT}lib`, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** Exports one list a judge: the tables of all files in its folders. */
function examples() {
  const lines = Object.entries(EXAMPLES).flatMap(([list, folders]) => {
    const files = folders.flatMap((folder) => filesIn(folder));
    const imports = files.map((file, at) => `import { EXAMPLES as ${list}${at} } from './${file}';`);
    return [...imports, `export const ${list} = [${files.map((_, at) => list + at)}];`];
  });
  return lines.join('\n');
}

function filesIn(folder) {
  return readdirSync(`${ROOT}lib/${folder}`)
    .toSorted()
    .map((file) => `${folder}/${file}`);
}
