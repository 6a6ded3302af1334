import type { Construct } from 'constructs';
import type { Service } from '../compose/service.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { resolve } from '../core/resolve.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Variable } from '../core/variable.ts';
import { walkScalars } from '../compose/walk.ts';
import { HostPath } from '../homelab/host-path.ts';
import type { Identity } from '../homelab/identity.ts';
import type { InitContainer } from '../homelab/init-container.ts';
import type { ImmichSettings } from './generated/immich-config-3.2.ts';
import { checkSettings } from './immich-config-settings.ts';
import { renderTemplate } from './render-template.ts';
import { TRANSCODING, type Transcoding } from './transcoding.ts';

/** What Immich's config file is made of. */
export interface ImmichConfigProps {
  /** What differs from Immich's defaults; free strings may hold variables. */
  readonly settings: ImmichSettings;
  /** The init container that completes it with secrets. */
  readonly init: InitContainer;
  /** The directory of the host that the completed file is written to. @default './data/config' */
  readonly path?: `./data/${string}`;
  /** Who may read the completed file: the identity of the server. */
  readonly identity: Identity;
}

// Below the stack's folder.
const CONFIG_TEMPLATE = 'config/immich.yaml';

const TARGET = '/config';

// Every prop there is.
const PROPS = { settings: true, init: true, path: true, identity: true } as const;

/**
 * Immich's settings as a file, which then is their only source: the web interface shows them read-only.
 *
 * `config/immich.yaml` is a template without secrets. The init container completes it in a directory of its own, and
 * the server mounts that directory: a mounted file would stay the old one when it is replaced.
 *
 * @see https://docs.immich.app/install/config-file
 */
export class ImmichConfig extends ComposeConstruct {
  /** The path of the file in the server's container. */
  readonly path = `${TARGET}/immich.yaml`;
  readonly #props: ImmichConfigProps;
  readonly #directory: HostPath;
  #transcoding: Transcoding | undefined;
  #data: ResolvedValue | undefined;

  constructor(scope: Construct, id: string, props: ImmichConfigProps) {
    super(scope, id);
    reportUnknownProps(this, ImmichConfig, props, PROPS);
    this.#props = props;
    const { init, identity, path = './data/config' } = props;
    this.#directory = new HostPath(this, 'rendered', {
      path,
      purpose: 'the config file with its secrets',
      owner: identity,
      mode: '0750',
      backup: 'none: rendered at every deployment',
      derivedFrom: [CONFIG_TEMPLATE],
    });
    const header = [
      `A template: ${init.name} puts the variables in and writes ${path}/immich.yaml.`,
      'What is not said here has the default of Immich.',
    ];
    ComposeStack.of(this).addFile(CONFIG_TEMPLATE, () => renderTemplate(this.#resolved(), header));
    init.render({
      template: CONFIG_TEMPLATE,
      directory: this.#directory,
      file: 'immich.yaml',
      owner: identity,
      variables: () => this.#variables(),
    });
  }

  /** Gives a server the file: mounts its directory, names it, and restarts the server when it was written anew. */
  attach(server: Service): void {
    const { init } = this.#props;
    server.addMount(this.#directory.mount(TARGET, { readOnly: true }));
    server.addEnvironment({ IMMICH_CONFIG_FILE: this.path });
    server.addDependency({ service: init, restart: true, because: 'a changed secret is written into the config file' });
  }

  /** Makes `ffmpeg.accel` follow the hardware of a server; servers that share these settings must agree. */
  useTranscoding(transcoding: Transcoding): void {
    const before = this.#accel();
    const { accel } = TRANSCODING[transcoding];
    if (before !== undefined && before !== accel) {
      report(this, {
        code: 'IMC-ACCEL',
        severity: 'error',
        message: `two servers share these settings, but one needs \`${before}\` for \`ffmpeg.accel\`, the other \`${accel}\``,
        hint: 'let them transcode with the same hardware',
        path: ['ffmpeg', 'accel'],
        origin: originOf(this),
      });
    }
    this.#transcoding = transcoding;
  }

  override prepare(): void {
    const origin = originOf(this);
    for (const { kind, path, message, hint } of checkSettings(this.#resolved(), (value) => Text.isText(value))) {
      const isUnknown = kind === 'unknown-key';
      report(this, {
        code: isUnknown ? 'IMC-UNKNOWN-KEY' : 'IMC-INVALID',
        severity: isUnknown ? 'warning' : 'error',
        message,
        path,
        origin,
        ...(hint !== undefined && { hint }),
      });
    }
    const said = this.#props.settings.ffmpeg?.accel;
    const fitting = this.#accel();
    if (said !== undefined && fitting !== undefined && said !== fitting) {
      report(this, {
        code: 'IMC-ACCEL',
        severity: 'error',
        message: `\`ffmpeg.accel\` is \`${said}\`, but the server transcodes with \`${this.#transcoding}\``,
        hint: `leave it out, or write \`${fitting}\``,
        path: ['ffmpeg', 'accel'],
        origin,
      });
    }
  }

  #accel(): string | undefined {
    return this.#transcoding === undefined ? undefined : TRANSCODING[this.#transcoding].accel;
  }

  // What is not data is told once, and then as good as not said.
  #resolved(): ResolvedValue {
    const { ffmpeg, ...others } = this.#props.settings;
    const accel = this.#accel();
    const complete = accel === undefined ? ffmpeg : { accel, ...ffmpeg };
    try {
      this.#data ??= resolve({ ffmpeg: complete, ...others });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      report(this, { code: 'TREE-VALUE', severity: 'error', message, origin: originOf(this) });
      this.#data = {};
    }
    return this.#data;
  }

  #variables(): readonly Variable[] {
    const found = new Map<string, Variable>();
    walkScalars(this.#resolved(), (scalar) => {
      if (!Text.isText(scalar)) return;
      for (const variable of scalar.variables) if (!found.has(variable.name)) found.set(variable.name, variable);
    });
    return [...found.values()];
  }
}
