const INTRODUCTION = `# Diagnostics

<!-- Generated from lib/core/codes/ and the examples of the rules by tools/generate-diagnostics.js: edit those. -->

Every code that \`synth\`, \`check\`, \`check-config\`, \`checkCompose\` and \`checkImmichConfig\` give, what it stands for and
what to do about it. A code keeps its meaning for ever. An error stops the synthesis; a warning does not, and is accepted
where it arises with \`Annotations.of(x).acknowledge('CODE', 'reason')\`; \`--strict\` makes what is left an error. What is
told with \`[engine]\` passes \`docker compose config\`, and fails when Docker Engine starts it. In a YAML file there is no
place to acknowledge a warning: it stands, and fails the check with \`--strict\` alone. Conventions are turned on in
TypeScript, and \`check\` does not judge by them; stacks that share a host are those of all apps of a project, and a file
stands alone.`;

const SECTIONS = [
  ['The text of a file', 'YAML_CODES'],
  ['Files that belong together', 'FILES_CODES'],
  ['Variables', 'VARIABLES_CODES'],
  ['The format', 'FORMAT_CODES'],
  ['What Docker Compose refuses, or takes silently', 'COMPOSE_CODES'],
  ['What Docker Engine refuses', 'ENGINE_CODES'],
  ['Stacks that share a host', 'HOST_CODES'],
  ['Conventions that a stack may turn on', 'POLICY_CODES'],
  ['Constructs and apps', 'TREE_CODES'],
  ['Constructs of a homelab', 'HOMELAB_CODES'],
  ['Immich', 'IMMICH_CODES'],
  ['What is written', 'OUTPUT_CODES'],
];

/** The page that lists every code, with its example, what is told of it, and the example mended. */
export function diagnosticsPage(library) {
  const examples = examplesOf(library);
  const sections = SECTIONS.map(([title, table]) => {
    const codes = Object.entries(library[table]).map(([code, text]) => entry(code, text, examples.get(code), library));
    return [`## ${title}`, ...codes].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

/** Each example by its code, with what judges it and shows its lines: the public checks, or a convention of a tree. */
function examplesOf(library) {
  return new Map([
    ...judgedBy(composeJudge(library), library.COMPOSE_EXAMPLES),
    ...judgedBy(conventionJudge(library), library.POLICY_EXAMPLES),
    ...judgedBy(immichJudge(library), library.IMMICH_EXAMPLES),
  ]);
}

function judgedBy(judge, tables) {
  return tables.flatMap((table) =>
    Object.entries(table).map(([code, example]) => [code, { code, ...example, ...judge }]),
  );
}

function composeJudge({ checkCompose }) {
  return { check: ({ wrong, files }) => checkCompose({ files: { ...files, 'compose.yaml': wrong } }), lineOf };
}

function conventionJudge(library) {
  const conventions = library.homelabConventions({ middlewares: [], subnets: {} });
  const conventionOf = (code) => conventions.find(({ codes }) => codes[0] === code);
  return { check: ({ code, wrong }) => checkConvention(conventionOf(code), wrong, library), lineOf };
}

function immichJudge({ checkImmichConfig, SettingsLines }) {
  return {
    check: ({ wrong }) => checkImmichConfig(wrong, { version: '3.2.2' }),
    lineOf: (diagnostic, { wrong }) => new SettingsLines({ read: () => wrong }).lineOf(diagnostic),
  };
}

function lineOf({ file, line, column = 1 }, { wrong }) {
  const text = file === 'compose.yaml' ? wrong.split('\n')[line - 1] : undefined;
  return text === undefined ? undefined : { text, column };
}

// A convention is told of trees alone; here it judges a file that is written like what a tree becomes.
function checkConvention({ codes, check }, text, { NodeOrigins, parseYaml, SourceText, toData, toDiagnostic }) {
  const [node] = parseYaml(new SourceText('/compose.yaml', text.replaceAll('$$', '$')), () => {});
  const origins = new NodeOrigins(node);
  const model = {
    name: 'web',
    document: toData(node),
    disabled: {},
    origins,
    comments: new Map(),
    directories: new Map(),
  };
  return [...check(model, { artifacts: new Set() })].map((remark) =>
    toDiagnostic({ severity: 'warning', code: codes[0], origin: origins.nearest(remark.path), ...remark }, '/'),
  );
}

function entry(code, { says, mend }, example, library) {
  const head = [`### ${code}`, `${sentence(says)} **Mend it:** ${mend}.`];
  return [...head, ...(example === undefined ? [] : exampleParts(example, library))].join('\n\n');
}

function exampleParts(example, { findingBlock }) {
  const told = example
    .check(example)
    .filter((diagnostic) => diagnostic.code === example.code)
    .flatMap((diagnostic) => findingBlock(diagnostic, example.lineOf(diagnostic, example), 100, (_, text) => text));
  if (told.length === 0) throw new Error(`nothing is told of the example of ${example.code}`);
  const others = Object.entries(example.files ?? {}).flatMap(([name, text]) => [
    `with \`${name}\`:`,
    fence(/\.ya?ml$/.test(name) ? 'yaml' : 'text', text),
  ]);
  return [
    fence('yaml', example.wrong),
    ...others,
    fence('text', told.join('\n')),
    'Mended:',
    fence('yaml', example.right),
  ];
}

function sentence(text) {
  const isName = /^\S*[./]/.test(text);
  return `${isName ? text[0] : text[0].toUpperCase()}${text.slice(1)}.`;
}

// What has no shape of its own gets that of its picture.
function fence(language, text) {
  const visible = text
    .trimEnd()
    .replaceAll(/(?![\t\n])\p{Cc}/gu, (one) => String.fromCodePoint(0x2400 + one.codePointAt(0)));
  return `\`\`\`${language}\n${visible}\n\`\`\``;
}
