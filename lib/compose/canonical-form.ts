import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { ServiceModel } from './compose-model.ts';

interface Form {
  readonly name: string;
  readonly fits: (value: ResolvedValue) => boolean;
}

const SCALAR: Form = {
  name: 'one value',
  fits: (value) => typeof value !== 'object' || value === null || Text.isText(value),
};
const ITEM: Form = { name: 'one value', fits: (value) => value !== null && SCALAR.fits(value) };
const MAPPING: Form = { name: 'a mapping', fits: (value) => !SCALAR.fits(value) && !Array.isArray(value) };

/** The form that each attribute has in a model, where Compose's format allows several. */
const FORMS: { readonly [K in keyof Required<ServiceModel>]: Form } = {
  image: SCALAR,
  container_name: SCALAR,
  build: anyOf(SCALAR, MAPPING),
  depends_on: mappingOf(objectOf('condition')),
  healthcheck: MAPPING,
  environment: mappingOf(SCALAR),
  env_file: listOf(anyOf(ITEM, mappingOf(SCALAR))),
  label_file: listOf(ITEM),
  labels: mappingOf(SCALAR),
  networks: mappingOf(anyOf(SCALAR, MAPPING)),
  network_mode: SCALAR,
  volumes: listOf(objectOf('type', 'source', 'target')),
  tmpfs: listOf(ITEM),
  ports: listOf(objectOf('target', 'published', 'host_ip', 'protocol')),
  cap_add: listOf(ITEM),
  cap_drop: listOf(ITEM),
  restart: SCALAR,
  read_only: SCALAR,
  user: SCALAR,
  secrets: listOf(anyOf(ITEM, objectOf('source'))),
  configs: listOf(anyOf(ITEM, objectOf('source'))),
  models: mappingOf(anyOf(SCALAR, MAPPING)),
  scale: SCALAR,
  deploy: MAPPING,
};

/** The form that an attribute of a service must have, where `value` has another one. */
export function missedForm(attribute: string, value: ResolvedValue): string | undefined {
  const form = Object.hasOwn(FORMS, attribute) ? FORMS[attribute as keyof ServiceModel] : undefined;
  return form === undefined || form.fits(value) ? undefined : form.name;
}

function mappingOf(member: Form): Form {
  return {
    name: `a mapping with ${member.name} for each key`,
    fits: (value) => MAPPING.fits(value) && Object.values(value as object).every(member.fits),
  };
}

function objectOf(...members: readonly string[]): Form {
  return {
    name: MAPPING.name,
    fits: (value) => {
      const object = value as { readonly [key: string]: ResolvedValue };
      return MAPPING.fits(value) && members.every((key) => object[key] === undefined || ITEM.fits(object[key]));
    },
  };
}

function listOf(member: Form): Form {
  return {
    name: `a list with ${member.name} for each item`,
    fits: (value) => Array.isArray(value) && value.every(member.fits),
  };
}

function anyOf(...forms: readonly Form[]): Form {
  return {
    name: forms.map(({ name }) => name).join(' or '),
    fits: (value) => forms.some(({ fits }) => fits(value)),
  };
}
