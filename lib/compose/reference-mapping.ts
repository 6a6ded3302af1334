import { formatPath, type DocumentPath } from '../core/document-path.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Attributes } from './attribute-type.ts';
import type { AttributeWriter } from './attribute-writer.ts';
import { ATTACHMENT, DEPENDENCY, MODEL_BINDING } from './attributes/references.ts';
import type { Element } from './element.ts';
import { isSwitchedOff } from './is-switched-off.ts';
import { Model } from './model.ts';
import { Network } from './network.ts';
import type { DependencyCondition } from './service-props.ts';
import { Service } from './service.ts';

/** What can be referred to by construct, and how the reference is written. */
export interface Reference<T extends Element> {
  /** The member that holds the construct where there are options beside it. */
  readonly member: string;
  readonly isOne: (value: unknown) => value is T;
  readonly options: Attributes;
  readonly defaults?: (target: T) => object;
}

/** What a service waits for; the condition is inferred from the target. */
export const DEPENDS_ON: Reference<Service> = {
  member: 'service',
  isOne: Service.isService,
  options: DEPENDENCY,
  defaults: (target) => ({ condition: inferredCondition(target) }),
};
/** The networks that a service is on. */
export const NETWORKS: Reference<Network> = { member: 'network', isOne: Network.isNetwork, options: ATTACHMENT };
/** The language models that a service uses. */
export const MODELS: Reference<Model> = { member: 'model', isOne: Model.isModel, options: MODEL_BINDING };

/** Writes constructs, alone or with options, as a mapping from their names to the options. */
export function references<T extends Element>(
  items: unknown,
  { member, isOne, options, defaults }: Reference<T>,
  path: DocumentPath,
  writer: AttributeWriter,
): ResolvedValue {
  const entries = (items as readonly unknown[]).flatMap((item) => {
    const { [member]: target, ...given }: Record<string, unknown> = isOne(item)
      ? { [member]: item }
      : { ...(item as object) };
    if (!isOne(target)) {
      // Types forbid it; a cast, or an app that nobody type-checked, does not.
      const message = `\`${formatPath(path)}\` names a ${member} instead of handing over the construct`;
      writer.reportValue(path, message, `pass the ${member} itself: the constant that its \`new\` was given to`);
      return [];
    }
    const written = writer.write({ ...defaults?.(target), ...given }, options, [...path, target.name]);
    return [[target.name, Object.keys(written).length === 0 ? null : written] as const];
  });
  return Object.fromEntries(entries);
}

function inferredCondition(target: Service): DependencyCondition {
  if (target.isOneShot) return 'service_completed_successfully';
  const check = target.props.healthcheck;
  return check === undefined || isSwitchedOff(check) ? 'service_started' : 'service_healthy';
}
