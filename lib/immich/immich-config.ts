import type { Construct } from 'constructs';
import type { Service } from '../compose/service.ts';
import { walkScalars } from '../compose/walk.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { resolve } from '../core/resolve.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Variable } from '../core/variable.ts';
import { HostPath } from '../homelab/host-path.ts';
import type { Identity } from '../homelab/identity.ts';
import type { InitContainer } from '../homelab/init-container.ts';
import type { ImmichSettings } from './immich-settings.ts';
import { renderTemplate } from './render-template.ts';
import type { EffectiveSettings } from './settings/effective-settings.ts';
import { GivenSettings } from './settings/given-settings.ts';
import { jsonSchema } from './settings/json-schema.ts';
import { checkAgainstStack } from './stack-checks/check-against-stack.ts';
import { TRANSCODING, type Transcoding } from './transcoding.ts';
import { movingTag, newerVersion, oldImage, otherLine } from './version-finding.ts';
import { NEWEST_LINE, lineOf, versionTag, type ImmichLine, type KnownVersion } from './versions.ts';

/** What Immich's config file is made of. */
export interface ImmichConfigProps<Line extends ImmichLine = typeof NEWEST_LINE> {
  /** What differs from Immich's defaults; free strings may hold variables. */
  readonly settings: ImmichSettings<Line>;
  /**
   * The versions of Immich that the settings are typed for. What they mean is judged by the version of the server.
   * @default '3.2'
   */
  readonly line?: Line;
  /**
   * What the file says: what is given here, or every setting there is, with Immich's default where nothing is given.
   * @default 'given'
   */
  readonly says?: 'given' | 'everything';
  /** The init container that completes it with secrets. */
  readonly init: InitContainer;
  /** The directory of the host that the completed file is written to. @default './data/config' */
  readonly path?: `./data/${string}`;
  /** Who may read the completed file: the identity of the server. */
  readonly identity: Identity;
}

// Below the stack's folder.
const CONFIG_TEMPLATE = 'config/immich.yaml';
const SCHEMA = 'immich.schema.json';

const TARGET = '/config';

// Every prop there is.
const PROPS = { settings: true, line: true, says: true, init: true, path: true, identity: true } as const;

/**
 * Immich's settings as a file, which then is their only source: the web interface shows them read-only.
 *
 * `config/immich.yaml` is a template without secrets. The init container completes it in a directory of its own, and
 * the server mounts that directory: a mounted file would stay the old one when it is replaced.
 *
 * @see https://docs.immich.app/install/config-file
 */
export class ImmichConfig<Line extends ImmichLine = typeof NEWEST_LINE> extends ComposeConstruct {
  /** The path of the file in the server's container. */
  readonly path = `${TARGET}/immich.yaml`;
  readonly #props: ImmichConfigProps<Line>;
  readonly #directory: HostPath;
  readonly #servers: Service[] = [];
  #transcoding: Transcoding | undefined;
  #given: GivenSettings | undefined;
  #isData = true;

  constructor(scope: Construct, id: string, props: ImmichConfigProps<Line>) {
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
    const stack = ComposeStack.of(this);
    stack.addFile(CONFIG_TEMPLATE, () => renderTemplate(this.#said(), this.#header()), { inert: 'comment-lines' });
    const schema = (): string => `${JSON.stringify(jsonSchema(this.#known.line, 'template'), null, 2)}\n`;
    stack.addFile(`config/${SCHEMA}`, schema, { inert: 'all' });
    init.render({
      template: CONFIG_TEMPLATE,
      directory: this.#directory,
      file: 'immich.yaml',
      owner: identity,
      variables: () => this.#variables(),
    });
  }

  /** The settings as Immich sees them: what is given, over its defaults. Known when the tree is complete. */
  get effective(): EffectiveSettings {
    return this.#settings.inspected.effective;
  }

  /** Gives a server the file: mounts its directory, names it, and restarts the server when it was written anew. */
  attach(server: Service): void {
    const { init } = this.#props;
    this.#servers.push(server);
    server.addMount(this.#directory.mount(TARGET, { readOnly: true }));
    server.addEnvironment({ IMMICH_CONFIG_FILE: this.path });
    server.addDependency({ service: init, restart: true, because: 'a changed secret is written into the config file' });
  }

  /** Makes `ffmpeg.accel` follow the hardware of a server; servers that share these settings must agree. */
  useTranscoding(transcoding: Transcoding): void {
    const before = this.#transcoding && TRANSCODING[this.#transcoding].accel;
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
    const { line } = this.#props;
    const { line: ofServer, isNewer } = this.#known;
    const version = this.#version;
    if (lineOf(version) === undefined) this.#tell(/^v?\d/.test(version) ? oldImage(version) : movingTag(version));
    else if (isNewer) this.#tell(newerVersion(version));
    if (line !== undefined && line !== ofServer) this.#tell(otherLine(line, ofServer));
    const { findings } = this.#settings;
    if (!this.#isData) return;
    for (const finding of findings) this.#tell(finding);
    checkAgainstStack({
      construct: this,
      settings: this.effective,
      servers: this.#servers,
      transcoding: this.#transcoding,
    });
  }

  #tell(finding: Omit<Parameters<typeof report>[1], 'origin'>): void {
    report(this, { ...finding, origin: originOf(this) });
  }

  // The first server speaks for all: they must be of one version.
  get #version(): string {
    const image = this.#servers[0]?.props.image;
    const tag = typeof image === 'string' ? versionTag(image) : '';
    return tag === '' ? (this.#props.line ?? NEWEST_LINE) : tag;
  }

  get #known(): KnownVersion {
    return lineOf(this.#version) ?? { line: this.#props.line ?? NEWEST_LINE, isNewer: true };
  }

  get #settings(): GivenSettings {
    this.#given ??= new GivenSettings(this.#resolved(), { line: this.#known.line, version: this.#version });
    return this.#given;
  }

  #said(): ResolvedValue {
    return this.#props.says === 'everything' ? this.#settings.everything() : this.#settings.given;
  }

  #header(): readonly string[] {
    const { init, says, path = './data/config' } = this.#props;
    return [
      `yaml-language-server: $schema=${SCHEMA}`,
      `A template: ${init.name} puts the variables in and writes ${path}/immich.yaml.`,
      says === 'everything'
        ? 'Every setting is here, as Immich reads it.'
        : 'What is not said here has the default of Immich.',
    ];
  }

  // What is not data is told once, and then as good as not said.
  #resolved(): ResolvedValue {
    // Who writes no types may have left them out, which is told.
    const { ffmpeg, ...others } = (this.#props.settings ?? {}) as ImmichSettings;
    const accel = this.#transcoding && TRANSCODING[this.#transcoding].accel;
    try {
      return resolve({ ffmpeg: accel === undefined ? ffmpeg : { accel, ...ffmpeg }, ...others });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#tell({ code: 'TREE-VALUE', severity: 'error', message });
      this.#isData = false;
      return {};
    }
  }

  #variables(): readonly Variable[] {
    const found = new Map<string, Variable>();
    walkScalars(this.#said(), (scalar) => {
      if (!Text.isText(scalar)) return;
      for (const variable of scalar.variables) if (!found.has(variable.name)) found.set(variable.name, variable);
    });
    return [...found.values()];
  }
}
