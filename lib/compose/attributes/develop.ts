import type { Develop } from '../develop.ts';
import { attribute, attributes, choice, list, object, STRICT_FLAG, TEXT } from './attribute-kinds.ts';
import { HOOK } from './hook.ts';
import { TEXTS } from './shared-kinds.ts';

const WATCH = attributes<NonNullable<Develop['watch']>[number]>({
  /** The file or directory that is watched. */
  path: attribute(TEXT),
  /** What a change causes: the image is built again, files are copied, or the container restarts. */
  action: attribute(choice('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec')),
  /** Where files are copied to in the container. */
  target: attribute(TEXT),
  /** Patterns of files that are not watched. */
  ignore: attribute(TEXTS),
  /** Patterns of the only files that are watched. */
  include: attribute(TEXTS),
  /** What runs in the container after files were copied. */
  exec: attribute(object(HOOK, { required: ['command'] })),
  /** Whether files are copied when watching begins, `false` by default. */
  initial_sync: attribute(STRICT_FLAG),
});

/** The attributes of `docker compose watch`. */
export const DEVELOP = attributes<Develop>({
  /** What is watched, and what changes cause. */
  watch: attribute(list(object(WATCH, { required: ['path', 'action'] }))),
});
