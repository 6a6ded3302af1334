import type { DocumentPath } from '../core/document-path.ts';
import {
  deviceKey,
  envFileKey,
  exposedKey,
  fileMountKey,
  mountKey,
  pairKey,
  portKey,
  type KeyReader,
} from './item-keys.ts';
import type { ListNode, MapNode, Node } from './node.ts';
import { patternsOf, replaceAll } from './replace-at.ts';
import type { Tell } from './tell.ts';
import { told } from './variable-findings.ts';

/**
 * Takes repetitions out of the lists that may have none: the last item with a key stands where the first one stood.
 *
 * What the key is depends on the list: the name of a variable, the target of a mount, and so on. Docker Compose does so
 * without a word, also within one file.
 */
export function uniqueItems(node: MapNode, tell: Tell): MapNode {
  return replaceAll(node, LISTS, (value, path, keyOf) =>
    value.kind === 'list' ? uniqueList(value, keyOf, tell, path) : value,
  );
}

const LISTS = patternsOf<KeyReader>({
  'networks.*.ipam.options': pairKey,
  'networks.*.labels': pairKey,
  'services.*.annotations': pairKey,
  'services.*.build.additional_contexts': pairKey,
  'services.*.build.args': pairKey,
  'services.*.build.labels': pairKey,
  'services.*.build.platform': pairKey,
  'services.*.build.tags': pairKey,
  'services.*.cap_add': pairKey,
  'services.*.cap_drop': pairKey,
  'services.*.configs': fileMountKey(''),
  'services.*.deploy.labels': pairKey,
  'services.*.devices': deviceKey,
  'services.*.dns': pairKey,
  'services.*.dns_opt': pairKey,
  'services.*.dns_search': pairKey,
  'services.*.env_file': envFileKey,
  'services.*.environment': pairKey,
  'services.*.expose': exposedKey,
  'services.*.labels': pairKey,
  'services.*.links': pairKey,
  'services.*.networks.*.aliases': pairKey,
  'services.*.networks.*.link_local_ips': pairKey,
  'services.*.ports': portKey,
  'services.*.profiles': pairKey,
  'services.*.secrets': fileMountKey('/run/secrets'),
  'services.*.sysctls': pairKey,
  'services.*.tmpfs': pairKey,
  'services.*.volumes': mountKey,
});

function uniqueList(node: ListNode, keyOf: KeyReader, tell: Tell, path: DocumentPath): ListNode {
  const items = new Map<string, Node>();
  for (const [index, item] of node.items.entries()) {
    const { key, fault } = keyOf(item);
    if (fault === undefined) items.set(key, item);
    else {
      const message = `an item that should be ${fault} is something else`;
      const hint = `make it ${fault}: Docker Compose tells the items of this list apart by it`;
      tell({
        code: 'ITEM-KEY',
        severity: 'error',
        message,
        hint,
        ...told({ place: item.place, path: [...path, index] }),
      });
    }
  }
  return items.size === node.items.length ? node : { ...node, items: [...items.values()] };
}
