import { composeString } from '../compose/interpolation.ts';
import type { ComposeModel } from '../compose/compose-model.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { emitYaml } from '../yaml/emit-yaml.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

/**
 * Renders compose.yaml.
 *
 * Labels are a list, since tools that read the file as text expect it; networks are one where none has options.
 */
export function renderCompose(model: ComposeModel, header: readonly string[]): string {
  const { document, comments } = model;
  const services = Object.entries(document.services).map(([name, service]) => [name, spellService(service)] as const);
  const value = { ...document, services: Object.fromEntries(services) };
  const placeOf = (path: DocumentPath): DocumentPath => {
    const [section, name, attribute, item] = path;
    const service = section === 'services' ? document.services[String(name)] : undefined;
    const isListed = attribute === 'labels' || attribute === 'networks';
    if (service === undefined || !isListed || typeof item !== 'number') return path;
    return ['services', String(name), attribute, Object.keys(service[attribute] ?? {})[item] ?? item];
  };
  return emitYaml(spell(value as unknown as ResolvedValue), {
    header,
    comment: (path) => comments.get(placeOf(path)),
    spacing: (path) => path.length === 1 || (path.length === 2 && path[0] === 'services'),
  });
}

function spellService(service: ComposeModel['document']['services'][string]): ResolvedValue {
  const { labels, networks } = service;
  // In a list the first `=` ends a key, so one that holds another needs the mapping.
  const isListed = labels !== undefined && !Object.keys(labels).some((key) => key.includes('='));
  const isPlain = networks !== undefined && Object.values(networks).every((options) => options === null);
  return {
    ...(service as { readonly [key: string]: ResolvedValue }),
    ...(isListed && { labels: Object.entries(labels).map(([key, value]) => label(key, value)) }),
    ...(isPlain && { networks: Object.keys(networks) }),
  };
}

function label(key: string, value: ResolvedValue): ResolvedValue {
  return Text.isText(value) ? Text.join([`${key}=`, value]) : `${key}=${value === null ? '' : String(value)}`;
}

function spell(value: ResolvedValue): YamlValue {
  if (typeof value === 'string' || Text.isText(value)) return composeString(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(spell);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, spell(member)]));
}
