// Builds the package into build/: declarations by tsc, JavaScript by the esbuild binary.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dropUnreached } from './drop-unreached.js';

const root = fileURLToPath(new URL('..', import.meta.url));

// Each file that is loaded costs time, so all code is one file, of which each entry of the package exports its part. A
// command loads that file, which apps load as well, or one of its own: `check` and `check-config` run no apps, and need
// little of it. What reads files waits until there is one to read, and so do the words that only SARIF says.
const ENTRIES = { main: 'index', homelab: 'homelab/index', immich: 'immich/index', testing: 'testing/index' };
const LIBRARY = [
  ...Object.entries(ENTRIES).map(([name, entry]) => `export * as ${name} from './lib/${entry}.ts';`),
  `export { list } from './lib/cli/list.ts';`,
  `export { synth } from './lib/cli/synth.ts';`,
];
const LATER = {
  './check.ts': 'cli/check.js',
  './check-config.ts': 'cli/check-config.js',
  './list.ts': 'library.js',
  './sarif.ts': 'cli/sarif.js',
  './synth.ts': 'library.js',
};

// They are called without `await`, which only a CommonJS module can be loaded for. It also has a place to know itself by.
const READERS = {
  'check-compose.cjs': ['checks/check-compose.ts', 'checks/check-project.ts'],
  'check-immich-config.cjs': ['immich/check-immich-config.ts', 'immich/settings/setting-names.ts'],
};
const AS_COMMONJS = [
  '--format=cjs',
  '--define:import.meta.url=self',
  `--banner:js=const self = require('node:url').pathToFileURL(__filename).href;`,
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
  dropUnreached(folder, Object.values(ENTRIES));

  writeFileSync(`${folder}/constructs.js`, CONSTRUCTS);
  const form = ['--bundle', '--format=esm', '--platform=node', '--target=node20', '--legal-comments=none'];
  // Half of what is read at each start; what functions and classes are called stays, for traces.
  form.push('--minify', '--keep-names');
  const outside = ['--packages=external', `--alias:constructs=${folder}/constructs.js`];
  const readers = Object.values(READERS).flat();
  const later = [...Object.keys(LATER), ...readers.map((source) => `*/${posix.basename(source)}`)];
  const bundle = (file, entry, input) => {
    const outfile = `${folder}/${file}`;
    run('esbuild', [...form, ...entry, ...outside, `--outfile=${outfile}`, '--log-level=warning'], input);
    writeFileSync(outfile, withLater(readFileSync(outfile, 'utf8'), posix.dirname(file)));
  };
  for (const [file, sources] of Object.entries(READERS)) {
    bundle(file, AS_COMMONJS, sources.map((source) => `export * from './lib/${source}';`).join('\n'));
  }
  outside.push(...later.map((source) => `--external:${source}`));
  bundle('library.js', [], LIBRARY.join('\n'));
  bundle('cli/check.js', ['lib/cli/check.ts']);
  bundle('cli/check-config.js', ['lib/cli/check-config.ts']);
  bundle('cli/sarif.js', ['lib/cli/formats/sarif.ts']);
  bundle('cli/main.js', ['lib/cli/main.ts']);
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
  chmodSync(`${folder}/cli/main.js`, 0o755);
  // Older than whatever is saved while this runs.
  utimesSync(`${folder}/cli/main.js`, start, start);
}

// Names the files that are loaded later as they lie in build/.
function withLater(text, folder) {
  const from = (file) => `./${posix.relative(folder, file)}`.replace('./../', '../');
  const named = text
    .replaceAll(/\bimport\("(\.\/[\w-]+\.ts)"\)/g, (_, source) => `import("${from(LATER[source])}")`)
    .replaceAll(/\bimport\{([\w$, ]+)\}from"\.[./\w-]*\/([\w-]+\.ts)";/g, (all, names, source) => {
      const file = readerOf(source);
      if (file === undefined) return all;
      const read = `createReader(import.meta.url)("${from(file)}")`;
      const each = names.split(',').map((name) => name.split(' as '));
      const taken = each.map(([name, local = name]) => `${name}:${local}`);
      const asked = each.map(([name]) => `${name}:(...options)=>${read}.${name}(...options)`);
      return `const{${taken}}={${asked}};`;
    });
  if (/\bfrom ?"\./.test(named)) throw new Error('a file that is loaded later is also loaded at once');
  return named.includes('createReader(') ? `import{createRequire as createReader}from"node:module";${named}` : named;
}

function readerOf(source) {
  return Object.keys(READERS).find((file) => READERS[file].some((one) => posix.basename(one) === source));
}

function run(tool, args, input = '') {
  const stdio = ['pipe', 'inherit', 'inherit'];
  const { status, error } = spawnSync(`${root}node_modules/.bin/${tool}`, args, { cwd: root, input, stdio });
  if (error !== undefined) throw error;
  // The tool has said what is wrong.
  if (status !== 0) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
