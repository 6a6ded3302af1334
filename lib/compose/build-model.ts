import type { IConstruct } from 'constructs';
import { ComposeStack } from '../core/compose-stack.ts';
import { report } from '../core/finding.ts';
import { originOf, type Origin } from '../core/origin.ts';
import { AttributeWriter } from './attribute-writer.ts';
import { CONFIG, MODEL, NETWORK, SECRET, VOLUME, type Fields } from './attributes.ts';
import {
  PathMap,
  type ComposeDocument,
  type ComposeModel,
  type ElementModel,
  type ServiceModel,
} from './compose-model.ts';
import { Config } from './config.ts';
import type { Element } from './element.ts';
import type { MountedDirectory } from './mounts.ts';
import { Model } from './model.ts';
import { Network } from './network.ts';
import { Secret } from './secret.ts';
import { serviceModel } from './service-model.ts';
import { Service } from './service.ts';
import { Volume } from './volume.ts';

/** Builds the model of a stack; faults are recorded on the tree. */
export function buildModel(stack: ComposeStack): ComposeModel {
  const origins = new PathMap<Origin>();
  const comments = new PathMap<readonly string[]>();
  const directories = new PathMap<MountedDirectory>();
  const constructs = stack.node.findAll().filter((construct) => belongsTo(construct, stack));
  origins.set([], originOf(stack));

  const services: Record<string, ServiceModel> = {};
  for (const service of constructs.filter((construct) => Service.isService(construct))) {
    if (services[service.name] !== undefined) reportTwins(service);
    services[service.name] = serviceModel(service, origins, comments);
    for (const [index, mount] of (service.props.volumes ?? []).entries()) {
      if (mount.type !== 'bind' || mount.directory === undefined) continue;
      directories.set(['services', service.name, 'volumes', index], mount.directory);
    }
  }
  const section = (key: string, elements: readonly (Element & { readonly props: object })[], fields: Fields) => {
    if (elements.length === 0) return {};
    const entries = elements.map((element): [string, ElementModel] => {
      const path = [key, element.name];
      origins.set(path, originOf(element));
      return [element.name, new AttributeWriter(element, origins, comments).write(element.props, fields, path)];
    });
    return { [key]: Object.fromEntries(entries) };
  };

  const document: ComposeDocument = {
    ...(stack.projectName !== undefined && { name: stack.projectName }),
    services,
    ...section(
      'networks',
      constructs.filter((construct) => Network.isNetwork(construct)),
      NETWORK,
    ),
    ...section(
      'volumes',
      constructs.filter((construct) => Volume.isVolume(construct)),
      VOLUME,
    ),
    ...section(
      'secrets',
      constructs.filter((construct) => Secret.isSecret(construct)),
      SECRET,
    ),
    ...section(
      'configs',
      constructs.filter((construct) => Config.isConfig(construct)),
      CONFIG,
    ),
    ...section(
      'models',
      constructs.filter((construct) => Model.isModel(construct)),
      MODEL,
    ),
  };
  return { stack, document, origins, comments, directories };
}

// `a/b` and `a-b` have one name; equal ids were told when the second one was created.
function reportTwins(service: Service): void {
  report(service, {
    code: 'TREE-NAME',
    severity: 'error',
    message: `two services are named \`${service.name}\` in compose.yaml`,
    hint: 'the name is made of the ids from the stack down: change one of them',
    path: ['services', service.name],
    origin: originOf(service),
  });
}

// A stack inside a stack is a finding; its constructs are its own all the same.
function belongsTo(construct: IConstruct, stack: ComposeStack): boolean {
  return construct.node.scopes.findLast((scope) => ComposeStack.isComposeStack(scope)) === stack;
}
