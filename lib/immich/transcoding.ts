import { DRI, driverFiles, node, nvidia, ROCKCHIP_SANDBOX, type Hardware } from './hardware.ts';

/** Hardware that transcodes videos. */
export interface TranscodingVariant extends Hardware {
  /** The value of `ffmpeg.accel` in Immich's settings that goes with it. */
  readonly accel: 'disabled' | 'nvenc' | 'qsv' | 'vaapi' | 'rkmpp';
}

/**
 * What Immich can transcode with, and what each needs of the host.
 *
 * @see https://docs.immich.app/features/hardware-transcoding
 */
export const TRANSCODING = {
  cpu: { accel: 'disabled' },
  nvenc: { accel: 'nvenc', requests: [nvidia('gpu', 'compute', 'video')] },
  quicksync: { accel: 'qsv', devices: [DRI], groups: ['render'] },
  vaapi: { accel: 'vaapi', devices: [DRI], groups: ['render'] },
  'vaapi-wsl': {
    accel: 'vaapi',
    devices: [DRI, node('/dev/dxg', 'the GPU of Windows')],
    groups: ['render', 'video'],
    mounts: [driverFiles('/usr/lib/wsl', 'the GPU driver of Windows')],
    environment: { LIBVA_DRIVER_NAME: 'd3d12' },
  },
  rkmpp: {
    accel: 'rkmpp',
    devices: [
      node('/dev/rga', 'the scaler of Rockchip'),
      DRI,
      node('/dev/dma_heap', 'memory that the codec shares'),
      node('/dev/mpp_service', 'the codec of Rockchip'),
    ],
    groups: ['render', 'video'],
    securityOpt: ROCKCHIP_SANDBOX,
  },
} as const satisfies Record<string, TranscodingVariant>;

/** The name of a kind of transcoding. */
export type Transcoding = keyof typeof TRANSCODING;
