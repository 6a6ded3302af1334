import type { Construct } from 'constructs';
import { parseImage } from '../compose/image-reference.ts';
import type { Network } from '../compose/network.ts';
import type { Service } from '../compose/service.ts';
import type { ByteSize } from '../compose/units.ts';
import { env } from '../core/env.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { HardenedService } from '../homelab/hardened-service.ts';
import { scratch } from '../homelab/hardening.ts';
import type { HostPath } from '../homelab/host-path.ts';
import type { Identity } from '../homelab/identity.ts';
import type { ImageReference } from '../homelab/image.ts';
import { ACCELERATION, type Acceleration, type AccelerationVariant } from './acceleration.ts';
import { checkEnvironment } from './environment/check-environment.ts';
import type { MachineLearningEnvironment } from './environment/environment-types.ts';
import type { HostGroups } from './hardware.ts';
import { useHardware } from './use-hardware.ts';
import { versionTag } from './versions.ts';

const MACHINE_LEARNING = Symbol.for('cdk-compose.MachineLearning');

/** What Immich's machine learning is made of. */
export interface MachineLearningProps {
  /** The image of the server's version; its tag ends with the suffix of the acceleration. */
  readonly image: ImageReference;
  readonly identity: Identity;
  /** Where downloaded models are kept. */
  readonly cache: HostPath;
  /** One that the server is on, and one with a way out, for downloading models. It has no authentication. */
  readonly networks: readonly Network[];
  /** What it computes with. @default 'cpu' */
  readonly acceleration?: Acceleration;
  /** The ids of the host's groups that own the devices. @default - none */
  readonly hostGroups?: HostGroups;
  /** What prepares the cache. @default - nothing */
  readonly init?: Service;
  /** What else its environment says; names that Immich does not know go through `addEnvironment`. @default - nothing */
  readonly environment?: MachineLearningEnvironment;
  /** @default - `ML_MEM_LIMIT`, 4g */
  readonly memory?: ByteSize;
}

// Every prop there is.
const PROPS = {
  image: true,
  identity: true,
  cache: true,
  networks: true,
  acceleration: true,
  hostGroups: true,
  init: true,
  environment: true,
  memory: true,
} as const;

/**
 * Immich's machine learning: faces, text, smart search.
 *
 * It holds no secret. One that runs on another host is a URL in `machineLearning.urls` of the settings instead.
 *
 * @see https://docs.immich.app/guides/remote-machine-learning
 */
export class MachineLearning extends HardenedService {
  readonly image: ImageReference;
  /** The port that it listens on. */
  readonly port = 3003;

  constructor(scope: Construct, id: string, props: MachineLearningProps) {
    const { acceleration = 'cpu', identity, hostGroups = {} } = props;
    super(scope, id, {
      role: 'Recognises faces and text, and computes what smart search compares.',
      image: props.image,
      user: identity.uidGid,
      networks: props.networks,
      ...(props.init !== undefined && { dependsOn: [props.init] }),
      environment: {
        MPLCONFIGDIR: '/tmp',
        HF_HOME: '/cache',
        HF_HUB_DISABLE_XET: '1',
        ...props.environment,
      },
      healthcheck: {
        test: [
          'CMD',
          'python3',
          '-c',
          "import urllib.request as r; r.urlopen('http://127.0.0.1:3003/ping', timeout=4)",
        ],
        interval: '10s',
        timeout: '5s',
        retries: 5,
        startPeriod: '1m',
      },
      volumes: [props.cache.mount('/cache')],
      tmpfs: [
        scratch('/tmp', 'working files', identity),
        scratch('/run', 'gunicorn keeps a control socket here', identity),
      ],
      memLimit: props.memory ?? env.optional('ML_MEM_LIMIT', '4g', 'memory limit of machine learning'),
    });
    reportUnknownProps(this, MachineLearning, props, PROPS);
    Object.defineProperty(this, MACHINE_LEARNING, { value: true });
    this.image = props.image;
    this.comment(['environment', 'HF_HUB_DISABLE_XET'], 'Xet writes all over the read-only root; plain HTTP does not');
    const variant: AccelerationVariant = ACCELERATION[acceleration];
    useHardware(this, acceleration, variant, hostGroups);
    this.#checkImage(acceleration, variant);
  }

  override prepare(): void {
    super.prepare();
    checkEnvironment(this, 'machine-learning', versionTag(this.image));
  }

  /** Where the server finds it. */
  get url(): string {
    return `http://${this.name}:${this.port}`;
  }

  static isMachineLearning(value: unknown): value is MachineLearning {
    return typeof value === 'object' && value !== null && MACHINE_LEARNING in value;
  }

  #checkImage(acceleration: string, { imageSuffix }: AccelerationVariant): void {
    const { tag = '' } = parseImage(this.image);
    const suffix = /-(?:cuda|rocm|openvino|armnn|rknn)$/.exec(tag)?.[0] ?? '';
    if (suffix === imageSuffix) return;
    const wanted = imageSuffix === '' ? 'is the version alone' : `ends with \`${imageSuffix}\``;
    report(this, {
      code: 'ML-IMAGE',
      severity: 'error',
      message: `\`${acceleration}\` needs an image whose tag ${wanted}, not \`${tag}\``,
      hint: `take the tag \`${tag.slice(0, tag.length - suffix.length)}${imageSuffix}\`, or another \`acceleration\``,
      path: ['services', this.name, 'image'],
      origin: originOf(this),
    });
  }
}
