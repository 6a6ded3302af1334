// Builds the package into build/: declarations by tsc, JavaScript by the esbuild binary.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// Each file that is loaded costs time, so all code is one file, of which each entry of the package exports its part.
const ENTRIES = { main: 'index', homelab: 'homelab/index', immich: 'immich/index', testing: 'testing/index' };
const LIBRARY = [
  ...Object.entries(ENTRIES).map(([name, entry]) => `export * as ${name} from './lib/${entry}.ts';`),
  `export { run } from './lib/cli/run.ts';`,
];

// When an ES module imports a CommonJS package, Node looks for its names first, which takes longer than to run it.
const CONSTRUCTS = `import { createRequire } from 'node:module';
export const { Construct, RootConstruct } = createRequire(import.meta.url)('constructs');
`;

export async function build() {
  const next = `${root}node_modules/.cache/cdk-compose-build-${process.pid}`;
  process.once('exit', () => rmSync(next, { recursive: true, force: true }));
  await buildInto(next);
  // Whoever runs the command line meanwhile finds the old build or the new one.
  rmSync(`${root}build`, { recursive: true, force: true });
  renameSync(next, `${root}build`);
}

async function buildInto(folder) {
  const start = new Date();
  mkdirSync(folder, { recursive: true });
  run('tsc', ['--project', 'tsconfig.build.json', '--outDir', folder]);
  // Declarations that are written by hand are inputs to tsc, which does not copy them.
  const declaration = 'immich/generated/validate-immich-config-3.2.d.ts';
  cpSync(`${root}lib/${declaration}`, `${folder}/${declaration}`);

  writeFileSync(`${folder}/constructs.js`, CONSTRUCTS);
  const form = ['--bundle', '--format=esm', '--platform=node', '--target=node20', '--legal-comments=none'];
  const outside = ['--packages=external', `--alias:constructs=${folder}/constructs.js`];
  run('esbuild', [...form, ...outside, `--outfile=${folder}/library.js`, '--log-level=warning'], LIBRARY.join('\n'));
  rmSync(`${folder}/constructs.js`);

  const library = await import(pathToFileURL(`${folder}/library.js`).href);
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const file = `${entry.includes('/') ? '..' : '.'}/library.js`;
    const names = Object.keys(library[name]).join(', ');
    writeFileSync(
      `${folder}/${entry}.js`,
      `import { ${name} } from '${file}';\nexport const { ${names} } = ${name};\n`,
    );
  }
  const main = readFileSync(`${root}lib/cli/main.ts`, 'utf8').replace('./run.ts', '../library.js');
  writeFileSync(`${folder}/cli/main.js`, main, { mode: 0o755 });
  // Older than whatever is saved while this runs.
  utimesSync(`${folder}/cli/main.js`, start, start);
}

function run(tool, args, input = '') {
  const stdio = ['pipe', 'inherit', 'inherit'];
  const { status, error } = spawnSync(`${root}node_modules/.bin/${tool}`, args, { cwd: root, input, stdio });
  if (error !== undefined) throw error;
  // The tool has said what is wrong.
  if (status !== 0) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
