import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { output } from './run.ts';

/** A group of the host, or everybody. */
type Owner = 'render' | 'video' | 'everybody';

/** The nodes that the drivers of all kinds of hardware make, and who may open them. */
export const NODES = {
  '/dev/dri/card0': 'video',
  '/dev/dri/renderD128': 'render',
  '/dev/dma_heap/system': 'video',
  '/dev/dxg': 'everybody',
  '/dev/kfd': 'render',
  '/dev/mali0': 'video',
  '/dev/mpp_service': 'video',
  '/dev/rga': 'video',
} as const satisfies Record<string, Owner>;

/** The path of such a node. */
export type Node = keyof typeof NODES;

const DRIVER_FILES = ['/usr/lib/wsl/lib/libdxcore.so', '/usr/lib/libmali.so', '/lib/firmware/mali_csffw.bin'];

/** Gives a host, which a folder stands for, every kind of hardware at once: its nodes, and the files of its drivers. */
export async function addHardware(host: string, groups: Readonly<Record<'render' | 'video', number>>): Promise<void> {
  for (const [path, owner] of Object.entries(NODES)) {
    const node = join(host, path);
    mkdirSync(dirname(node), { recursive: true });
    // Numbers of /dev/kmsg, since every kernel has it, and Docker lets no container open it that did not ask for it.
    // oxlint-disable-next-line no-await-in-loop -- a moment each
    await output('mknod', [node, 'c', '1', '11']);
    chownSync(node, 0, owner === 'everybody' ? 0 : groups[owner]);
    chmodSync(node, owner === 'everybody' ? 0o666 : 0o660);
  }
  for (const path of DRIVER_FILES) {
    mkdirSync(dirname(join(host, path)), { recursive: true });
    writeFileSync(join(host, path), path);
  }
}
