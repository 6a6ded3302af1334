import type { ImmichContainer, RetiredVariable } from './environment-variable.ts';

// How long before 2.7 does not matter: no older version is supported.
const LONG_AGO = '2.7.0';

const TELEMETRY: RetiredVariable = {
  until: LONG_AGO,
  instead: 'say what is measured in `IMMICH_TELEMETRY_INCLUDE`, such as `all`',
};
const IN_THE_IMAGE: RetiredVariable = { until: LONG_AGO, instead: 'take it away: the image knows' };

/** What containers of Immich once read. */
export const RETIRED_VARIABLES: Readonly<Record<ImmichContainer, Readonly<Record<string, RetiredVariable>>>> = {
  server: {
    IMMICH_MACHINE_LEARNING_PING_TIMEOUT: {
      until: '3.0.0',
      instead: 'set `machineLearning.availabilityChecks.timeout` of the settings',
    },
    IMMICH_MACHINE_LEARNING_AVAILABILITY_BACKOFF_TIME: {
      until: '3.0.0',
      instead: 'set `machineLearning.availabilityChecks.interval` of the settings',
    },
    IMMICH_METRICS: TELEMETRY,
    IMMICH_API_METRICS: TELEMETRY,
    IMMICH_HOST_METRICS: TELEMETRY,
    IMMICH_IO_METRICS: TELEMETRY,
    IMMICH_JOB_METRICS: TELEMETRY,
    IMMICH_WEB_ROOT: IN_THE_IMAGE,
    IMMICH_REVERSE_GEOCODING_ROOT: IN_THE_IMAGE,
    LOG_LEVEL: { until: LONG_AGO, instead: 'write `IMMICH_LOG_LEVEL`' },
    HOST: { until: LONG_AGO, instead: 'write `IMMICH_HOST`' },
    PORT: { until: LONG_AGO, instead: 'write `IMMICH_PORT`' },
    SERVER_PORT: { until: LONG_AGO, instead: 'write `IMMICH_PORT`' },
    MICROSERVICES_PORT: { until: LONG_AGO, instead: 'take it away: background jobs listen on no port of their own' },
  },
  'machine-learning': {
    MACHINE_LEARNING_PRELOAD__CLIP: {
      until: '3.0.0',
      isFatal: true,
      instead:
        'name the model in `MACHINE_LEARNING_PRELOAD__CLIP__TEXTUAL` and `MACHINE_LEARNING_PRELOAD__CLIP__VISUAL`',
    },
    MACHINE_LEARNING_PRELOAD__FACIAL_RECOGNITION: {
      until: '3.0.0',
      isFatal: true,
      instead:
        'name the model in `MACHINE_LEARNING_PRELOAD__FACIAL_RECOGNITION__DETECTION` and `MACHINE_LEARNING_PRELOAD__FACIAL_RECOGNITION__RECOGNITION`',
    },
    MACHINE_LEARNING_MAX_BATCH_SIZE__TEXT_RECOGNITION: {
      until: '3.0.0',
      instead: 'write `MACHINE_LEARNING_MAX_BATCH_SIZE__OCR`',
    },
    MACHINE_LEARNING_HOST: { until: LONG_AGO, instead: 'write `IMMICH_HOST`' },
    MACHINE_LEARNING_PORT: { until: LONG_AGO, instead: 'write `IMMICH_PORT`' },
    LOG_LEVEL: { until: LONG_AGO, instead: 'write `IMMICH_LOG_LEVEL`' },
  },
};
