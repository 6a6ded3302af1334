import type { EnvironmentVariable } from './environment-variable.ts';

const LOG_LEVELS = ['verbose', 'debug', 'log', 'info', 'warn', 'warning', 'error', 'critical'] as const;
const PRECISIONS = ['FP32', 'FP16'] as const;

/** What the environment of machine learning says, beyond what follows from the other props of `MachineLearning`. */
export const MACHINE_LEARNING_VARIABLES = {
  /** The time zone of the log. */
  TZ: { takes: 'text' },
  /** Whether the colours are taken out of the log. */
  NO_COLOR: { takes: 'boolean', default: 'false' },
  /** How much it logs. */
  IMMICH_LOG_LEVEL: {
    takes: { oneOf: LOG_LEVELS, isCaseless: true },
    default: 'info',
    otherwise: 'takes anything else for `info`',
  },
  /** The address that it listens on; one of IPv6 stands in brackets. */
  IMMICH_HOST: { takes: 'text', default: '[::]' },

  /** After how many seconds without use a model leaves the memory; 0 is never. */
  MACHINE_LEARNING_MODEL_TTL: { takes: 'integer', default: '300' },
  /** How many seconds lie between two looks at what was not used. */
  MACHINE_LEARNING_MODEL_TTL_POLL_S: { takes: 'integer', default: '10' },
  /** How many requests it works on at a time; 0 is without threads. */
  MACHINE_LEARNING_REQUEST_THREADS: { takes: 'integer', default: 'as many as there are CPUs' },
  /** How many parts of a model run beside each other. */
  MACHINE_LEARNING_MODEL_INTER_OP_THREADS: { takes: 'integer', default: '1' },
  /** How many threads a part of a model has. */
  MACHINE_LEARNING_MODEL_INTRA_OP_THREADS: { takes: 'integer', default: '2' },
  /** How many processes it is; each one holds the models. */
  MACHINE_LEARNING_WORKERS: { takes: 'integer', default: '1' },
  /** After how many seconds without an answer a process is ended; 900 with ROCm. */
  MACHINE_LEARNING_WORKER_TIMEOUT: { takes: 'integer', default: '300' },
  /** How many seconds an idle connection is kept. */
  MACHINE_LEARNING_HTTP_KEEPALIVE_TIMEOUT_S: { takes: 'integer', default: '2' },
  /** Whether memory is taken ahead, so that it does not fall into pieces. */
  MACHINE_LEARNING_MODEL_ARENA: { takes: 'boolean', default: 'true' },
  /** Which models are fetched: `v2` are the optimized ones. */
  MACHINE_LEARNING_MODEL_REVISION: { takes: 'text', default: 'main', since: '3.3.0' },

  /** The models that understand a search, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__CLIP__TEXTUAL: { takes: 'text' },
  /** The models that see what a photo shows, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__CLIP__VISUAL: { takes: 'text' },
  /** The models that tell faces apart, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__FACIAL_RECOGNITION__RECOGNITION: { takes: 'text' },
  /** The models that find faces, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__FACIAL_RECOGNITION__DETECTION: { takes: 'text' },
  /** The models that read text in photos, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__OCR__RECOGNITION: { takes: 'text' },
  /** The models that find text in photos, loaded at the start. */
  MACHINE_LEARNING_PRELOAD__OCR__DETECTION: { takes: 'text' },
  /** The resolution that the loaded models read text in; it must be that of the settings. */
  MACHINE_LEARNING_PRELOAD__OCR__MAX_RESOLUTION: { takes: 'integer', default: '736', since: '3.3.0' },
  /** How many faces are told apart in one go. */
  MACHINE_LEARNING_MAX_BATCH_SIZE__FACIAL_RECOGNITION: { takes: 'integer' },
  /** How many pieces of text are read in one go. */
  MACHINE_LEARNING_MAX_BATCH_SIZE__OCR: { takes: 'integer', default: '6' },

  /** The numbers of the devices that the processes share. */
  MACHINE_LEARNING_DEVICE_IDS: { takes: 'text', default: '0' },
  /** Whether ARM NN is used where there is one. */
  MACHINE_LEARNING_ANN: { takes: 'boolean', default: 'true' },
  /** Whether ARM NN computes faster and less exactly. */
  MACHINE_LEARNING_ANN_FP16_TURBO: { takes: 'boolean', default: 'false' },
  /** How long ARM NN looks for the best way: 1 is short, 3 is long. */
  MACHINE_LEARNING_ANN_TUNING_LEVEL: { takes: 'integer', default: '2' },
  /** Whether the NPU of Rockchip is used where there is one. */
  MACHINE_LEARNING_RKNN: { takes: 'boolean', default: 'true' },
  /** How many threads the NPU of Rockchip is given. */
  MACHINE_LEARNING_RKNN_THREADS: { takes: 'integer', default: '1' },
  /** How exactly OpenVINO computes. */
  MACHINE_LEARNING_OPENVINO_PRECISION: { takes: { oneOf: PRECISIONS }, default: 'FP32' },
  /** How exactly ROCm computes. */
  MACHINE_LEARNING_ROCM_PRECISION: { takes: { oneOf: PRECISIONS }, default: 'FP32' },
} as const satisfies Readonly<Record<string, EnvironmentVariable>>;
