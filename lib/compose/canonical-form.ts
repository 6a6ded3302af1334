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
const MAPPING: Form = { name: 'a mapping', fits: (value) => !SCALAR.fits(value) && !Array.isArray(value) };

/** The form that each attribute has in a model, where Compose's format allows several. */
const FORMS: { readonly [K in keyof Required<ServiceModel>]: Form } = {
  image: SCALAR,
  container_name: SCALAR,
  build: anyOf(SCALAR, MAPPING),
  depends_on: mappingOf(MAPPING),
  healthcheck: MAPPING,
  environment: mappingOf(SCALAR),
  labels: mappingOf(SCALAR),
  networks: mappingOf(anyOf(SCALAR, MAPPING)),
  network_mode: SCALAR,
  volumes: listOf(MAPPING),
  tmpfs: listOf(SCALAR),
  ports: listOf(MAPPING),
  cap_add: listOf(SCALAR),
  cap_drop: listOf(SCALAR),
  restart: SCALAR,
  read_only: SCALAR,
  user: SCALAR,
  secrets: listOf(anyOf(SCALAR, MAPPING)),
  configs: listOf(anyOf(SCALAR, MAPPING)),
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
