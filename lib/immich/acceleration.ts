import { DRI, driverFiles, node, nvidia, ROCKCHIP_SANDBOX, type Hardware } from './hardware.ts';

/** Hardware that computes for machine learning. */
export interface AccelerationVariant extends Hardware {
  /** What the tag of the image ends with. */
  readonly imageSuffix: '' | '-cuda' | '-rocm' | '-openvino' | '-armnn' | '-rknn';
}

/**
 * What Immich's machine learning can compute with, and what each needs of the host.
 *
 * The images of CUDA, ROCm and OpenVINO are made for amd64 alone, those of ARM NN and RKNN for arm64.
 * OpenVINO gets the GPU alone: the USB bus that upstream passed before 3.3 is for Movidius sticks.
 * On WSL the GPU is `/dev/dxg` alone; OpenVINO does not use the `/dev/dri` that upstream passed there, too.
 *
 * @see https://docs.immich.app/features/ml-hardware-acceleration
 */
export const ACCELERATION = {
  cpu: { imageSuffix: '' },
  cuda: { imageSuffix: '-cuda', requests: [nvidia('gpu')] },
  rocm: {
    imageSuffix: '-rocm',

    devices: [DRI, node('/dev/kfd', 'the compute interface of AMD')],
    groups: ['render', 'video'],
  },
  openvino: { imageSuffix: '-openvino', devices: [DRI], groups: ['render'] },
  'openvino-wsl': {
    imageSuffix: '-openvino',

    devices: [node('/dev/dxg', 'the GPU of Windows')],
    mounts: [driverFiles('/usr/lib/wsl', 'the GPU driver of Windows')],
  },
  armnn: {
    imageSuffix: '-armnn',

    devices: [node('/dev/mali0', 'the GPU of ARM')],
    groups: ['video'],
    mounts: [
      driverFiles('/lib/firmware/mali_csffw.bin', 'the firmware of the GPU'),
      driverFiles('/usr/lib/libmali.so', 'the driver of the GPU'),
    ],
  },
  rknn: {
    imageSuffix: '-rknn',

    devices: [DRI],
    groups: ['render'],
    securityOpt: ROCKCHIP_SANDBOX,
  },
} as const satisfies Record<string, AccelerationVariant>;

/** The name of a kind of acceleration. */
export type Acceleration = keyof typeof ACCELERATION;
