const INTRODUCTION = `# Attributes

<!-- Generated from lib/compose/attributes/ by tools/generate-compose.js; edit those, not this file. -->

Every attribute of a Compose file, with the name that it has in props. Props have the long forms only; in YAML the short
ones are read too. An attribute that is not here is written with \`override\`, one that begins with \`x-\` with
\`extensions\`.`;

/** The page that lists every attribute of the format, by the places where it may stand. */
export function referencePage({ composeFile, words }) {
  const sections = new Map();
  for (const { place, attributes } of objectsIn(composeFile, '')) {
    sections.set(attributes, [...(sections.get(attributes) ?? []), place]);
  }
  const parts = [...sections].map(([attributes, places]) => section(attributes, places, words));
  return `${[INTRODUCTION, ...parts].join('\n\n')}\n`;
}

function section(attributes, places, { propName, code, table, ...words }) {
  const title = places[0] === '' ? 'The file' : places.map(code).join(', ');
  const rows = Object.entries(attributes).map(([name, { type, description, since }]) => [
    code(name),
    code(propName(name)),
    typeWords(type, words),
    since === undefined ? description : `${description} Needs Docker Compose ${since}.`,
  ]);
  return `## ${title}\n\n${table(['Attribute', 'Prop', 'Takes', 'What it is for'], rows)}`;
}

function typeWords(type, { takes }) {
  switch (type.kind) {
    case 'list':
      return `a list of: ${typeWords(type.item, { takes })}`;
    case 'map':
      return type.value.kind === 'any' ? 'a mapping' : `a mapping to: ${typeWords(type.value, { takes })}`;
    case 'short':
      return `${typeWords(type.long, { takes })}; or, in short, ${type.short.map((form) => typeWords(form, { takes })).join(', or ')}`;
    default:
      return takes(type);
  }
}

function objectsIn(type, place) {
  switch (type.kind) {
    case 'object': {
      const prefix = place === '' ? '' : `${place}.`;
      const members = Object.entries(type.attributes).flatMap(([name, member]) =>
        objectsIn(member.type, `${prefix}${name}`),
      );
      return [{ place, attributes: type.attributes }, ...members];
    }
    case 'list':
      return objectsIn(type.item, `${place}[]`);
    case 'map':
      return objectsIn(type.value, `${place}.<name>`);
    case 'short':
      return [type.long, ...type.short].flatMap((form) => objectsIn(form, place));
    default:
      return [];
  }
}
