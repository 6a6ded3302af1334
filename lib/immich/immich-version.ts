import { parseImage } from '../compose/image-reference.ts';

/** The version in the tag of one of Immich's images: `v3.2.2-openvino` and `3.2.2` are `3.2.2`; nothing for a moving tag. */
export function immichVersion(image: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+)(?:-|$)/.exec(parseImage(image).tag ?? '')?.[1];
}
