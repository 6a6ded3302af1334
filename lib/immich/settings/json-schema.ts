import type { ImmichLine } from '../versions.ts';
import { LOADERS } from './loader.ts';
import { settingsOf, type LineSection, type LineSetting } from './settings-of.ts';
import { TEXT_FORMS } from './text-forms.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Manner {
  readonly isTemplate: boolean;
  /** Whether whole numbers may be too large to be exact. */
  readonly takesHuge: boolean;
  /** Whether nobody looks at the section while another setting is off. */
  readonly isConditional: boolean;
}

// What a template may say in place of what its text must look like.
const PLACEHOLDER: Schema = { pattern: '\\$\\{' };

/**
 * The JSON Schema (draft 07) of the config file of a line, for editors.
 *
 * It takes what Immich takes without making another value of it. That of a template also takes the placeholders of
 * `render.sh` wherever a text stands.
 */
export function jsonSchema(line: ImmichLine, file: 'config' | 'template' = 'config'): Schema {
  const isTemplate = file === 'template';
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:cdk-compose:immich-config:${line}${isTemplate ? ':template' : ''}`,
    title: `Immich ${line} configuration file`,
    description: `Settings that Immich ${line} reads from the file named by IMMICH_CONFIG_FILE; what is not given keeps its default`,
    ...sectionSchema(settingsOf(line), { isTemplate, takesHuge: LOADERS[line].isWhole(2 ** 53), isConditional: false }),
  };
}

function sectionSchema({ members, onlyIf }: LineSection, how: Manner): Schema {
  const conditions = conditionsOf(members);
  const inner = { ...how, isConditional: onlyIf !== undefined };
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      [...members].map(([key, member]) => [
        key,
        {
          description: member.about,
          ...(member.kind === 'section' ? sectionSchema(member, inner) : settingSchema(member, inner)),
        },
      ]),
    ),
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

function settingSchema(setting: LineSetting, how: Manner): Schema {
  return { ...valueSchema(setting, how), default: setting.default };
}

function valueSchema(setting: LineSetting, how: Manner): Schema {
  const { kind, choices, least, isNullable } = setting;
  switch (kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'number': {
      const type = setting.isWhole === true ? 'integer' : 'number';
      return { type: isNullable === true ? [type, 'null'] : type, ...boundsOf(setting, how) };
    }
    case 'choice':
      return { type: 'string', enum: choices };
    case 'list': {
      const items = choices === undefined ? textSchema(setting, how) : choiceSchema(choices);
      return { type: 'array', items, ...(least !== undefined && { minItems: least }) };
    }
    default:
      return textSchema(setting, how);
  }
}

function choiceSchema(choices: readonly (string | number)[]): Schema {
  return { type: typeof choices[0] === 'number' ? 'integer' : 'string', enum: choices };
}

function textSchema(setting: LineSetting, { isTemplate, ...how }: Manner): Schema {
  const isConditional = how.isConditional || setting.onlyIf !== undefined || setting.formOnlyIf !== undefined;
  const form: Schema = isConditional && setting.kind === 'text' ? {} : formOf(setting);
  const isFree = !isTemplate || Object.keys(form).length === 0;
  return { type: 'string', ...(isFree ? form : { anyOf: [PLACEHOLDER, form] }) };
}

function formOf({ form = 'any', isFilled }: LineSetting): Schema {
  return { ...TEXT_FORMS[form].schema, ...(isFilled === true && { minLength: 1 }) };
}

function boundsOf({ isWhole, min, max }: LineSetting, { takesHuge }: Manner): Schema {
  const isBounded = isWhole === true && !takesHuge;
  const minimum = min ?? (isBounded ? Number.MIN_SAFE_INTEGER : undefined);
  const maximum = max ?? (isBounded ? Number.MAX_SAFE_INTEGER : undefined);
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
}

// What is looked at only while another setting is on; its default may not do then.
function conditionsOf(members: LineSection['members']): readonly Schema[] {
  const switches = [...members.values()].map((member) => conditionOf(member)).filter((key) => key !== undefined);
  return [...new Set(switches)].map((key) => {
    const then = [...members].filter(([, member]) => conditionOf(member) === key);
    const needed = then.filter(([, member]) => isNeeded(member)).map(([name]) => name);
    const properties = then
      .map(([name, member]) => [name, schemaWhenOn(member)] as const)
      .filter(([, schema]) => Object.keys(schema).length > 0);
    const isOff = { not: { required: [key], properties: { [key]: { const: true } } } };
    return {
      anyOf: [isOff, { ...(needed.length > 0 && { required: needed }), properties: Object.fromEntries(properties) }],
    };
  });
}

function conditionOf(member: LineSetting | LineSection): string | undefined {
  if (member.kind === 'section') return member.onlyIf;
  return member.kind === 'text' ? (member.formOnlyIf ?? member.onlyIf) : undefined;
}

function schemaWhenOn(member: LineSetting | LineSection): Schema {
  if (member.kind !== 'section') return formOf(member);
  const needed = [...member.members].filter(([, one]) => isNeeded(one));
  return {
    required: needed.map(([name]) => name),
    properties: Object.fromEntries(needed.map(([name, one]) => [name, schemaWhenOn(one)])),
  };
}

function isNeeded(member: LineSetting | LineSection): boolean {
  if (member.kind === 'section') return [...member.members.values()].some(isNeeded);
  const { kind, default: value, form = 'any', isFilled } = member;
  if (kind !== 'text' || typeof value !== 'string') return false;
  return (isFilled === true && value === '') || TEXT_FORMS[form].problem(value) !== undefined;
}
