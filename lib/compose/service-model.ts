import type { DocumentPath } from '../core/document-path.ts';
import { report } from '../core/finding.ts';
import type { Origin } from '../core/origin.ts';
import { resolve } from '../core/resolve.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { composeName } from './attribute-names.ts';
import { AttributeWriter } from './attribute-writer.ts';
import { SERVICE } from './attributes/service.ts';
import { missedForm } from './canonical-form.ts';
import type { ServiceModel } from './compose-model.ts';
import type { Device } from './devices.ts';
import type { TmpfsEntry } from './mounts.ts';
import { applyOverride } from './override.ts';
import type { PathMap } from './path-map.ts';
import { DEPENDS_ON, MODELS, NETWORKS, references } from './reference-mapping.ts';
import type { ServiceProps } from './service-props.ts';
import type { Service } from './service.ts';

type Items<K extends keyof ServiceProps> = NonNullable<ServiceProps[K]>;

/** Renders one service, with its comments and the origins of its values. */
export function serviceModel(
  service: Service,
  origins: PathMap<Origin>,
  comments: PathMap<readonly string[]>,
): ServiceModel {
  const root: DocumentPath = ['services', service.name];
  for (const { path, location } of service.laterPlaces) {
    const [attribute, ...rest] = path;
    const place = [...root, composeName(String(attribute)), ...rest];
    origins.deleteBelow(place);
    origins.set(place, { construct: service, location });
  }

  const writer = new AttributeWriter(service, origins, comments);
  const data = writer.write(service.props, SERVICE, root, {
    dependsOn: (value, path) => references(value, DEPENDS_ON, path, writer),
    networks: (value, path) => references(value, NETWORKS, path, writer),
    models: (value, path) => references(value, MODELS, path, writer),
    capAdd: (value, path) => reasons(value as Items<'capAdd'>, path, writer),
    tmpfs: (value, path) => described(value as Items<'tmpfs'>, path, writer, tmpfsEntry),
    devices: (value, path) => described(value as Items<'devices'>, path, writer, deviceEntry),
  });

  for (const edit of service.edits) {
    const path = [...root, ...edit.path];
    if ('text' in edit) {
      writer.addComment(path, edit.text);
      continue;
    }
    const origin = { construct: service, location: edit.location };
    try {
      const isItem = applyOverride(data, edit);
      for (const places of [origins, comments]) {
        if (isItem) places.removeItem(path.slice(0, -1), Number(path.at(-1)));
        else places.deleteBelow(path);
      }
      if (!isItem) origins.set(path, origin);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      report(service, { code: 'OVERRIDE-PATH', severity: 'error', message, path, origin });
    }
  }
  return canonical(data, root, writer);
}

// Whoever reads the model relies on its forms, so an attribute of another one is left out of it.
function canonical(
  data: { [attribute: string]: ResolvedValue },
  path: DocumentPath,
  writer: AttributeWriter,
): ServiceModel {
  for (const [attribute, value] of Object.entries(data)) {
    const form = missedForm(attribute, value);
    if (form === undefined) continue;
    writer.reportValue(
      [...path, attribute],
      `\`${attribute}\` has a short form, or one that the format does not have`,
      `write ${form}`,
    );
    delete data[attribute];
  }
  return data as unknown as ServiceModel;
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
