import type { IConstruct } from 'constructs';
import { ComposeStack } from '../core/compose-stack.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { report } from '../core/finding.ts';
import { originOf, type Origin } from '../core/origin.ts';
import type { Attributes } from './attribute-type.ts';
import { AttributeWriter } from './attribute-writer.ts';
import { CONFIG } from './attributes/config.ts';
import { INCLUDE } from './attributes/include.ts';
import { MODEL } from './attributes/model.ts';
import { NETWORK } from './attributes/network.ts';
import { SECRET } from './attributes/secret.ts';
import { VOLUME } from './attributes/volume.ts';
import type { ElementModel, StackModel } from './compose-model.ts';
import { Config } from './config.ts';
import type { Element } from './element.ts';
import { Include } from './include.ts';
import { Model } from './model.ts';
import { mountedDirectories } from './mounted-directories.ts';
import { Network } from './network.ts';
import { PathMap } from './path-map.ts';
import { Secret } from './secret.ts';
import { serviceModel } from './service-model.ts';
import { Service } from './service.ts';
import { Volume } from './volume.ts';

type Plain = Element & { readonly props: object };

/** Builds the model of a stack; faults are recorded on the tree. */
export function buildModel(stack: ComposeStack): StackModel {
  const origins = new PathMap<Origin>();
  const comments = new PathMap<readonly string[]>();
  const constructs = stack.node.findAll().filter((construct) => belongsTo(construct, stack));
  const services = constructs.filter((construct) => Service.isService(construct));
  origins.set([], originOf(stack));

  const section = <T extends Element, M>(key: string, elements: readonly T[], write: (element: T) => M) => {
    const written = new Map<string, M>();
    for (const element of elements) {
      const path = [key, element.name];
      if (written.has(element.name)) reportTwin(element, path);
      if (!/^[\w.-]+$/.test(element.name)) reportName(element, path);
      origins.set(path, originOf(element));
      written.set(element.name, write(element));
    }
    return Object.fromEntries(written);
  };
  const plainSections = (
    [
      ['networks', constructs.filter((construct) => Network.isNetwork(construct)), NETWORK],
      ['volumes', constructs.filter((construct) => Volume.isVolume(construct)), VOLUME],
      ['secrets', constructs.filter((construct) => Secret.isSecret(construct)), SECRET],
      ['configs', constructs.filter((construct) => Config.isConfig(construct)), CONFIG],
      ['models', constructs.filter((construct) => Model.isModel(construct)), MODEL],
    ] satisfies (readonly [string, readonly Plain[], Attributes])[]
  )
    .filter(([, elements]) => elements.length > 0)
    .map(([key, elements, fields]) => {
      const write = (element: Plain): ElementModel =>
        new AttributeWriter(element, origins, comments).write(element.props, fields, [key, element.name]);
      return [key, section<Plain, ElementModel>(key, elements, write)];
    });

  const include = constructs
    .filter((construct) => Include.isInclude(construct))
    .map((construct, index) => {
      const path = ['include', index];
      origins.set(path, originOf(construct));
      return new AttributeWriter(construct, origins, comments).write(construct.props, INCLUDE, path);
    });

  const document = {
    ...(stack.projectName !== undefined && { name: stack.projectName }),
    ...(include.length > 0 && { include }),
    services: section('services', services, (service) => serviceModel(service, origins, comments)),
    ...Object.fromEntries(plainSections),
  };
  return {
    stack,
    name: stack.name,
    document,
    disabled: {},
    origins,
    comments,
    directories: mountedDirectories(services),
  };
}

// `a/b` and `a-b` have one name; equal ids were told when the second one was created.
function reportTwin(element: Element, path: DocumentPath): void {
  report(element, {
    code: 'TREE-NAME',
    severity: 'error',
    message: `two ${path[0]} are named \`${element.name}\` in compose.yaml`,
    hint: 'the name is made of the ids from the stack down: change one of them',
    path,
    origin: originOf(element),
  });
}

// Constructs that are not of this library may have any id, and lend it to what stands in them.
function reportName(element: Element, path: DocumentPath): void {
  report(element, {
    code: 'TREE-ID',
    severity: 'error',
    message: `\`${element.name}\` is not a usable name in compose.yaml`,
    hint: 'the ids from the stack down hold letters, digits, `.`, `_` and `-`',
    path,
    origin: originOf(element),
  });
}

// A stack inside a stack is a finding; its constructs are its own all the same.
function belongsTo(construct: IConstruct, stack: ComposeStack): boolean {
  return construct.node.scopes.findLast((scope) => ComposeStack.isComposeStack(scope)) === stack;
}
