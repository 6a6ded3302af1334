import type { DocumentPath } from '../core/document-path.ts';
import { report } from '../core/finding.ts';
import { originOf, type Origin } from '../core/origin.ts';
import { resolve } from '../core/resolve.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { AttributeWriter, composeName } from './attribute-writer.ts';
import { ATTACHMENT, DEPENDENCY, MODEL_BINDING, SERVICE } from './attributes.ts';
import type { PathMap, ServiceModel } from './compose-model.ts';
import type { Device } from './devices.ts';
import { Model } from './model.ts';
import type { TmpfsEntry } from './mounts.ts';
import { Network } from './network.ts';
import { applyOverride } from './override.ts';
import type { Dependency, DependencyCondition, NetworkAttachment, ServiceProps } from './service-props.ts';
import { Service } from './service.ts';

type Items<K extends keyof ServiceProps> = NonNullable<ServiceProps[K]>;

/** Renders one service, with its comments and the origins of its values. */
export function serviceModel(
  service: Service,
  origins: PathMap<Origin>,
  comments: PathMap<readonly string[]>,
): ServiceModel {
  const root: DocumentPath = ['services', service.name];
  const own = originOf(service);
  origins.set(root, own);
  for (const { path, value } of service.locations) {
    const [attribute, ...rest] = path;
    origins.set([...root, composeName(String(attribute)), ...rest], { construct: service, location: value });
  }

  const writer = new AttributeWriter(service, origins, comments);
  const data = writer.write(service.props, SERVICE, root, {
    dependsOn: (value, path) => dependencies(value as Items<'dependsOn'>, path, writer),
    networks: (value, path) => networks(value as Items<'networks'>, path, writer),
    models: (value, path) => models(value as Items<'models'>, path, writer),
    capAdd: (value, path) => reasons(value as Items<'capAdd'>, path, writer),
    tmpfs: (value, path) => described(value as Items<'tmpfs'>, path, writer, tmpfsEntry),
    devices: (value, path) => described(value as Items<'devices'>, path, writer, deviceEntry),
  });

  for (const { path, value } of service.comments) writer.addComment([...root, ...path], value);
  for (const override of service.overrides) {
    const path = [...root, ...override.path];
    const origin = { construct: service, location: override.location };
    comments.deleteBelow(path);
    origins.set(path, origin);
    try {
      applyOverride(data, override);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      report(service, { code: 'OVERRIDE-PATH', severity: 'error', message, path, origin });
    }
  }
  return data as unknown as ServiceModel;
}

function dependencies(items: Items<'dependsOn'>, path: DocumentPath, writer: AttributeWriter): ResolvedValue {
  const entries = items.map((item) => {
    const { service, ...given } = Service.isService(item) ? { service: item } : item;
    const options: Omit<Dependency, 'service'> = { condition: inferredCondition(service), ...given };
    return [service.name, writer.write(options, DEPENDENCY, [...path, service.name])];
  });
  return Object.fromEntries(entries) as ResolvedValue;
}

function inferredCondition(target: Service): DependencyCondition {
  if (target.isOneShot) return 'service_completed_successfully';
  const check = target.props.healthcheck;
  const isChecked = check !== undefined && check.disable !== true && check.test?.[0] !== 'NONE';
  return isChecked ? 'service_healthy' : 'service_started';
}

function networks(items: Items<'networks'>, path: DocumentPath, writer: AttributeWriter): ResolvedValue {
  const entries = items.map((item) => {
    const { network, ...options }: NetworkAttachment = Network.isNetwork(item) ? { network: item } : item;
    const written = writer.write(options, ATTACHMENT, [...path, network.name]);
    return [network.name, Object.keys(written).length === 0 ? null : written];
  });
  return Object.fromEntries(entries) as ResolvedValue;
}

function models(items: Items<'models'>, path: DocumentPath, writer: AttributeWriter): ResolvedValue {
  const entries = items.map((item) => {
    const { model, ...options } = Model.isModel(item) ? { model: item } : item;
    const written = writer.write(options, MODEL_BINDING, [...path, model.name]);
    return [model.name, Object.keys(written).length === 0 ? null : written];
  });
  return Object.fromEntries(entries) as ResolvedValue;
}

function reasons(items: Items<'capAdd'>, path: DocumentPath, writer: AttributeWriter): ResolvedValue {
  return Object.entries(items).map(([capability, because], index) => {
    writer.addComment([...path, index], because);
    return capability;
  });
}

function described<T extends { readonly because?: string }>(
  items: readonly (string | T)[],
  path: DocumentPath,
  writer: AttributeWriter,
  spell: (item: T, path: DocumentPath) => ResolvedValue,
): ResolvedValue {
  return items.map((item, index) => {
    if (typeof item === 'string') return item;
    if (item.because !== undefined) writer.addComment([...path, index], item.because);
    return spell(item, [...path, index]);
  });
}

function tmpfsEntry({ target, uid, gid, mode, size, exec }: TmpfsEntry): ResolvedValue {
  const options = Object.entries({ uid, gid, mode, size }).filter(([, value]) => value !== undefined);
  const words = [...(exec === true ? ['exec'] : []), ...options.map(([key, value]) => `${key}=${value}`)];
  return words.length === 0 ? target : `${target}:${words.join(',')}`;
}

function deviceEntry({ source, target, permissions }: Device, path: DocumentPath): ResolvedValue {
  const parts = [source, target ?? source, ...(permissions === undefined ? [] : [permissions])];
  const resolved = parts.map((part) => resolve(part, path) as string | Text);
  const joined = Text.join(resolved.flatMap((part, index) => (index === 0 ? [part] : [':', part])));
  return joined.variables.length === 0 ? joined.parts.join('') : joined;
}
