import { withDefault } from './edit-map.ts';
import { scalar } from './node-data.ts';
import type { MapNode } from './node.ts';
import { replaceAt } from './replace-at.ts';
import { textOf } from './text-of.ts';

/** A document in which some attributes say what they mean where they say nothing, before it is validated. */
export function applyDefaults(node: MapNode): MapNode {
  return Object.entries(DEFAULTS).reduce((root, [pattern, change]) => {
    return replaceAt(root, pattern, (one) => (one.kind === 'map' ? change(one) : one));
  }, node);
}

const DEFAULTS: Readonly<Record<string, (node: MapNode) => MapNode>> = {
  'services.*.build': (node) => withText(node, 'context', '.'),
  'services.*.secrets.*': (node) =>
    withText(node, 'target', `/run/secrets/${textOf(node.entries.get('source')?.value)}`),
  'services.*.ports.*': (node) => withText(withText(node, 'protocol', 'tcp'), 'mode', 'ingress'),
  'services.*.deploy.resources.reservations.devices.*': withCount,
  'services.*.gpus.*': withCount,
};

function withText(node: MapNode, key: string, text: string): MapNode {
  return withDefault(node, key, scalar(text, node.place));
}

function withCount(node: MapNode): MapNode {
  return node.entries.has('device_ids') ? node : withText(node, 'count', 'all');
}
