import { ComposeStack } from '../../core/compose-stack.ts';
import { ImmichServer } from '../immich-server.ts';
import { hasVariable } from '../../core/readable-text.ts';
import { machineLearningUrlsOf } from './facts/given-urls.ts';
import { addressWithHost } from './facts/host.ts';
import { machineLearningIn } from './facts/machine-learning-services.ts';
import { ownNetworksOf } from './facts/networks.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

/** A machine learning of the stack that no server asks only takes memory. */
export function* unusedMachineLearning(subject: StackSubject): Iterable<StackRemark> {
  const stack = ComposeStack.of(subject.construct);
  const servers = stack.node.findAll().filter((one) => ImmichServer.isImmichServer(one));
  // One with other settings, or with those of the web interface, may ask for it.
  if (servers.some((server) => !subject.servers.includes(server))) return;
  const hosts = machineLearningUrlsOf(subject).map(({ value }) => addressWithHost(value)?.host);
  if (hosts.some((host) => host === undefined || hasVariable(host))) return;
  for (const service of machineLearningIn(stack)) {
    const networks = ownNetworksOf(service);
    const isPublished = (service.props.ports ?? []).length > 0;
    if (networks === undefined || isPublished) continue;
    const names = new Set([...networks.values()].flatMap((joined) => [...joined.names]));
    if (hosts.some((host) => host !== undefined && names.has(host))) continue;
    yield {
      code: 'IMC-ML-UNUSED',
      severity: 'warning',
      path: ['services', service.name],
      construct: service,
      message:
        hosts.length === 0
          ? `\`${service.name}\` runs, but \`machineLearning.enabled\` is false`
          : `\`${service.name}\` runs, but no item of \`machineLearning.urls\` leads to it`,
      hint:
        hosts.length === 0 ? 'switch machine learning on, or take the service away' : 'add its `url`, or take it away',
    };
  }
}
