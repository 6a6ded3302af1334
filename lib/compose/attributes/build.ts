import type { BuildProps } from '../build-props.ts';
import { ATTESTATION, attribute, attributes, BYTES, FLAG, list, TEXT } from './attribute-kinds.ts';
import { FILE_MOUNTS } from './file-mount.ts';
import { HOSTS, KEY_VALUES, SSH, TEXTS, ULIMITS } from './shared-kinds.ts';

/** The attributes of a build. */
export const BUILD = attributes<BuildProps>({
  context: attribute(TEXT, 'The directory, or the Git URL, that the image is built from; `.` by default.'),
  dockerfile: attribute(TEXT, 'The Dockerfile, relative to the context; `Dockerfile` by default.'),
  dockerfile_inline: attribute(TEXT, 'The text of the Dockerfile itself, instead of a file.'),
  target: attribute(TEXT, 'The stage of the Dockerfile to stop at, the last one by default.'),
  args: attribute(
    KEY_VALUES,
    'Values for the `ARG`s of the Dockerfile; one without a value comes from the environment.',
  ),
  additional_contexts: attribute(
    KEY_VALUES,
    'More contexts by name: a directory, a URL, an image, or `service:` with a name.',
  ),
  ssh: attribute(SSH, 'SSH agents or keys that the build may use: `default`, or an id with a socket or key.'),
  secrets: attribute(FILE_MOUNTS, 'Secrets of the project that the build may mount.'),
  labels: attribute(KEY_VALUES, 'Labels of the image.'),
  tags: attribute(list(TEXT), 'Names that the image gets beside its own.'),
  platforms: attribute(list(TEXT), 'The platforms to build for, such as `linux/arm64`; that of the engine by default.'),
  cache_from: attribute(list(TEXT), 'Where the builder finds caches: images, or `type=…` with options.'),
  cache_to: attribute(list(TEXT), 'Where the builder leaves its cache: `type=…` with options.'),
  no_cache: attribute(FLAG, 'Whether nothing is taken from a cache, `false` by default.'),
  no_cache_filter: attribute(TEXTS, 'The stages for which nothing is taken from a cache.', '5.0.0'),
  pull: attribute(FLAG, 'Whether base images are pulled even if they are there, `false` by default.'),
  network: attribute(TEXT, 'The network of `RUN` steps: `none`, `host`, or a name; that of the builder by default.'),
  extra_hosts: attribute(HOSTS, 'Hosts with addresses that `RUN` steps know.'),
  shm_size: attribute(BYTES, 'The size of `/dev/shm` in `RUN` steps, in bytes or as in `64m`.'),
  ulimits: attribute(ULIMITS, 'Limits of the kernel for `RUN` steps, by their name.'),
  privileged: attribute(FLAG, 'Whether `RUN` steps have all rights of the host, `false` by default.'),
  entitlements: attribute(list(TEXT), 'Rights that the build gets, such as `network.host` or `security.insecure`.'),
  isolation: attribute(TEXT, 'How `RUN` steps are isolated, which matters on Windows only.'),
  provenance: attribute(ATTESTATION, 'Whether, or how (`mode=max`), the image says where it comes from.'),
  sbom: attribute(ATTESTATION, 'Whether, or how, the image says what is in it.'),
});
