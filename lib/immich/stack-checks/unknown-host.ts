import type { Service } from '../../compose/service.ts';
import { closestName } from '../../core/closest-name.ts';
import type { ComposeStack } from '../../core/compose-stack.ts';
import type { GivenUrl } from './facts/given-urls.ts';
import { isFullHost } from './facts/host.ts';
import { isNamedElsewhere } from './facts/is-named-elsewhere.ts';
import { machineLearningIn, urlOf } from './facts/machine-learning-services.ts';
import { isClosed, networksOf } from './facts/networks.ts';
import type { UrlFault } from './machine-learning-urls.ts';

/** What is wrong with a host that is no service: a server has no way to it, or it is no name outside the stack. */
export function unknownHost(
  url: GivenUrl,
  host: string,
  servers: readonly Service[],
  stack: ComposeStack,
): UrlFault | undefined {
  const asking = servers.filter((server) => networksOf(server) !== undefined && !isNamedElsewhere(server, host));
  if (isFullHost(host)) return shutIn(url, host, asking);
  return asking.length === 0 ? undefined : noService(url, host, machineLearningIn(stack));
}

function shutIn({ place }: GivenUrl, host: string, servers: readonly Service[]): UrlFault | undefined {
  const shut = servers.find((server) => [...(networksOf(server)?.values() ?? [])].every(isClosed));
  if (shut === undefined) return undefined;
  return {
    message: `${place} leads to \`${host}\`, but no network of \`${shut.name}\` leads out`,
    hint: `add a network without \`internal\` to \`${shut.name}\``,
  };
}

function noService({ place, isDefault }: GivenUrl, host: string, known: readonly Service[]): UrlFault {
  const nearest = closestName(
    host,
    known.map(({ name }) => name),
  );
  const meant = known.find(({ name }) => name === nearest) ?? known[0];
  if (isDefault && meant === undefined) {
    return {
      severity: 'warning',
      message: `machine learning is on, but nothing in the stack is \`${host}\`, where Immich looks for it`,
      hint: 'say `machineLearning.enabled: false`, or where it runs: `machineLearning.urls`',
    };
  }
  const elsewhere = 'another host by its address or its full name, such as `gpu.lan`';
  return {
    message: `${place} ${isDefault ? 'is not said, and by default ' : ''}leads to \`${host}\`, which is no service of the stack`,
    hint:
      meant === undefined
        ? `name a service, or ${elsewhere}`
        : `did you mean \`${urlOf(meant)}\`? If not, name ${elsewhere}`,
  };
}
