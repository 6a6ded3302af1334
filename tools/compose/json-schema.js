/** The rules of a type as JSON Schema, without words and without what Docker Compose 2.40.3 does not know. */
export function rulesOf(type) {
  return schemaOf(type, {
    member: ({ type, since }) => (since === undefined ? rulesOf(type) : undefined),
    inner: rulesOf,
  });
}

/** The schema of a Compose file for editors; what the table names is shared as a definition. */
export function editorSchema({ composeFile, named }) {
  const names = new Map(
    [...named].filter(([, value]) => typeof value === 'object').map(([name, value]) => [value, name]),
  );
  const definitions = {};

  const inner = (type) => {
    const name = nameOf(type, names)?.toLowerCase();
    const schema = schemaOf(type, { member, inner });
    if (name === undefined || type.kind === 'scalar') return schema;
    definitions[name] ??= schema;
    const isSame = JSON.stringify(definitions[name]) === JSON.stringify(schema);
    return isSame ? { $ref: `#/definitions/${name}` } : schema;
  };
  const member = ({ type, description, since }) => ({
    description: since === undefined ? description : `${description} Needs Docker Compose ${since}.`,
    ...inner(type),
  });

  const root = schemaOf(composeFile, { member, inner });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:cdk-compose:compose',
    title: 'Compose file',
    description: 'A project of Docker Compose: services, and what they need.',
    ...root,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function nameOf(type, names) {
  const forms = type.kind === 'short' ? [type, type.long, ...type.short] : [type];
  return forms.map((form) => names.get(form) ?? names.get(form.attributes)).find((name) => name !== undefined);
}

// `member` makes the schema of an attribute, `inner` that of any other type within.
function schemaOf(type, { member, inner }) {
  switch (type.kind) {
    case 'any':
      return {};
    case 'scalar': {
      const { accepts, values, pattern, minimum, maximum } = type;
      return said({ type: only(accepts), enum: values, pattern, minimum, maximum });
    }
    case 'list':
      return said({ type: 'array', items: inner(type.item), uniqueItems: type.unique });
    case 'map': {
      const { keys, value, open } = type;
      const patterns = keys === undefined ? undefined : { [keys]: inner(value) };
      return said({ type: 'object', patternProperties: patterns, additionalProperties: closed(keys && !open) });
    }
    case 'object': {
      const members = Object.entries(type.attributes).map(([name, attribute]) => [name, member(attribute)]);
      return said({
        type: type.nullable ? ['object', 'null'] : 'object',
        properties: said(Object.fromEntries(members)),
        required: type.required,
        patternProperties: type.others === undefined ? { '^x-': {} } : undefined,
        additionalProperties: closed(type.others !== 'anything'),
      });
    }
    default:
      return merged([type.long, ...type.short].map((form) => schemaOf(form, { member, inner })));
  }
}

// Forms differ in their JSON type, so that each keyword is of one of them: only the words of a string are not.
function merged(forms) {
  const types = [...new Set(forms.flatMap(({ type }) => type))];
  const { enum: values, ...keywords } = Object.assign({}, ...forms, { type: types });
  return values === undefined ? keywords : { ...keywords, pattern: `^(?:${values.join('|')})$` };
}

function closed(isClosed) {
  return isClosed ? false : undefined;
}

function only(types) {
  return types.length === 1 ? types[0] : types;
}

function said(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
