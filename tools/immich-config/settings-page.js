const INTRODUCTION = `# Settings of Immich

<!-- Generated from the table in lib/immich/settings/ by tools/generate-immich-config.js; edit those, not this file. -->

Every setting of the config file of Immich, for \`ImmichConfig\` and for \`cdk-compose check-config\`. What is not given keeps
its default. Where versions differ, the newest is shown, and what was before it. An editor has the same from
\`schemas/immich-config/\`.`;

/** The page that lists every setting, section by section. */
export function settingsPage({ settingsOf, NEWEST_LINE, ...words }) {
  const sections = [...settingsOf(NEWEST_LINE).members].map(([key, section]) => sectionPart(key, section, words));
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function sectionPart(key, section, words) {
  const rows = rowsOf([key], section, words);
  return `## ${key}\n\n${section.about}.\n\n${words.table(['Setting', 'Takes', 'Default', 'What it is for', 'Versions'], rows)}`;
}

function rowsOf(path, { members }, words) {
  return [...members].flatMap(([key, member]) => {
    const at = [...path, key];
    if (member.kind === 'section') return rowsOf(at, member, words);
    const { code, expectation } = words;
    return [
      [
        code(at.join('.')),
        expectation(member),
        code(JSON.stringify(member.default)),
        `${member.about}.`,
        differences(at, words).join('; '),
      ],
    ];
  });
}

function differences(path, { SETTINGS, code, expectation }) {
  const nodes = path.map((_, at) => path.slice(0, at + 1).reduce((node, key) => node.members[key], SETTINGS));
  const since = nodes.findLast((node) => node.since !== undefined)?.since;
  const { in: lines = {}, ...setting } = nodes.at(-1);
  const before = Object.entries(lines).flatMap(([line, difference]) => {
    const earlier = { ...setting, ...difference };
    const takes = expectation(earlier);
    return [
      ...(takes === expectation(setting) ? [] : [`${line}: ${takes}`]),
      ...(earlier.default === setting.default ? [] : [`${line}: default ${code(JSON.stringify(earlier.default))}`]),
    ];
  });
  return [...(since === undefined ? [] : [`since ${since === '3.1' ? '3.0.2' : `${since}.0`}`]), ...before];
}
