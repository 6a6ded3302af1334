import type { ConfigMount } from '../config.ts';
import type { SecretMount } from '../secret.ts';
import { attribute, attributes, FILE_MODE, list, object, short, TEXT } from './attribute-kinds.ts';

const FILE_MOUNT = attributes<SecretMount | ConfigMount>({
  /** The name of the secret or config, as the project defines it. */
  source: attribute(TEXT),
  /** The file in the container: a name below `/run/secrets` for a secret, or a path. */
  target: attribute(TEXT),
  /** The user who owns the file; Compose ignores it for secrets that are files. */
  uid: attribute(TEXT),
  /** The group that owns the file; Compose ignores it for secrets that are files. */
  gid: attribute(TEXT),
  /** The permissions of the file: octal digits as a string, `"0440"`, or a number, `0o440`. */
  mode: attribute(FILE_MODE),
});

/** Secrets or configs that something sees, each by its name or with more. */
export const FILE_MOUNTS = list(short('file-mount', object(FILE_MOUNT), TEXT));
