import type { BuildProps } from '../build-props.ts';
import { ATTESTATION, attribute, attributes, BYTES, FLAG, list, TEXT } from './attribute-kinds.ts';
import { FILE_MOUNTS } from './file-mount.ts';
import { HOSTS, KEY_VALUES, SSH, TEXTS, ULIMITS } from './shared-kinds.ts';

/** The attributes of a build. */
export const BUILD = attributes<BuildProps>({
  /** The directory, or the Git URL, that the image is built from; `.` by default. */
  context: attribute(TEXT),
  /** The Dockerfile, relative to the context; `Dockerfile` by default. */
  dockerfile: attribute(TEXT),
  /** The text of the Dockerfile itself, instead of a file. */
  dockerfile_inline: attribute(TEXT),
  /** The stage of the Dockerfile to stop at, the last one by default. */
  target: attribute(TEXT),
  /** Values for the `ARG`s of the Dockerfile; one without a value comes from the environment. */
  args: attribute(KEY_VALUES),
  /** More contexts by name: a directory, a URL, an image, or `service:` with a name. */
  additional_contexts: attribute(KEY_VALUES),
  /** SSH agents or keys that the build may use: `default`, or an id with a socket or key. */
  ssh: attribute(SSH),
  /** Secrets of the project that the build may mount. */
  secrets: attribute(FILE_MOUNTS),
  /** Labels of the image. */
  labels: attribute(KEY_VALUES),
  /** Names that the image gets beside its own. */
  tags: attribute(list(TEXT)),
  /** The platforms to build for, such as `linux/arm64`; that of the engine by default. */
  platforms: attribute(list(TEXT)),
  /** Where the builder finds caches: images, or `type=…` with options. */
  cache_from: attribute(list(TEXT)),
  /** Where the builder leaves its cache: `type=…` with options. */
  cache_to: attribute(list(TEXT)),
  /** Whether nothing is taken from a cache, `false` by default. */
  no_cache: attribute(FLAG),
  /** The stages for which nothing is taken from a cache. */
  no_cache_filter: attribute(TEXTS, '5.0.0'),
  /** Whether base images are pulled even if they are there, `false` by default. */
  pull: attribute(FLAG),
  /** The network of `RUN` steps: `none`, `host`, or a name; that of the builder by default. */
  network: attribute(TEXT),
  /** Hosts with addresses that `RUN` steps know. */
  extra_hosts: attribute(HOSTS),
  /** The size of `/dev/shm` in `RUN` steps, in bytes or as in `64m`. */
  shm_size: attribute(BYTES),
  /** Limits of the kernel for `RUN` steps, by their name. */
  ulimits: attribute(ULIMITS),
  /** Whether `RUN` steps have all rights of the host, `false` by default. */
  privileged: attribute(FLAG),
  /** Rights that the build gets, such as `network.host` or `security.insecure`. */
  entitlements: attribute(list(TEXT)),
  /** How `RUN` steps are isolated, which matters on Windows only. */
  isolation: attribute(TEXT),
  /** Whether, or how (`mode=max`), the image says where it comes from. */
  provenance: attribute(ATTESTATION),
  /** Whether, or how, the image says what is in it. */
  sbom: attribute(ATTESTATION),
});
