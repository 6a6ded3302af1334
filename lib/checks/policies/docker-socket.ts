import { attachedNetworks, isInternal } from '../facts/attached-networks.ts';
import { containers } from '../facts/containers.ts';
import { isSocketProxy } from '../facts/image-family.ts';
import type { Convention, PolicyModel, PolicyService } from './policy.ts';

const SOCKET = /^(?:\/var)?\/run\/(?:docker|podman\/podman)\.sock$/;

/** Whoever has Docker's socket has the host: only a proxy without a way out has it, and hands on a part. */
export const dockerSocket: Convention = {
  codes: ['POLICY-DOCKER-SOCKET'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (isSocketProxy(service) && isShutIn(service, document)) continue;
      const message = `\`${name}\` has the socket of Docker, and with it the whole host`;
      const hint =
        'give it to a socket proxy that is only on networks with `internal: true`, and let this one ask that';
      for (const [index, { source }] of (service.volumes ?? []).entries()) {
        if (typeof source !== 'string' || !SOCKET.test(source)) continue;
        yield { path: ['services', name, 'volumes', index], message, hint };
      }
      if (service['use_api_socket'] === true) yield { path: ['services', name, 'use_api_socket'], message, hint };
    }
  },
};

function isShutIn(service: PolicyService, document: PolicyModel['document']): boolean {
  const networks = attachedNetworks(service, document);
  if (service.network_mode !== undefined) return service.network_mode === 'none';
  return networks.length > 0 && networks.every(({ element }) => isInternal(element) || element['external'] === true);
}
