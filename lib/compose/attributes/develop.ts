import type { Develop } from '../develop.ts';
import { attribute, attributes, choice, list, object, STRICT_FLAG, TEXT } from './attribute-kinds.ts';
import { HOOK } from './hook.ts';
import { TEXTS } from './shared-kinds.ts';

const WATCH = attributes<NonNullable<Develop['watch']>[number]>({
  path: attribute(TEXT, 'The file or directory that is watched.'),
  action: attribute(
    choice('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
    'What a change causes: the image is built again, files are copied, or the container restarts.',
  ),
  target: attribute(TEXT, 'Where files are copied to in the container.'),
  ignore: attribute(TEXTS, 'Patterns of files that are not watched.'),
  include: attribute(TEXTS, 'Patterns of the only files that are watched.'),
  exec: attribute(object(HOOK, { required: ['command'] }), 'What runs in the container after files were copied.'),
  initial_sync: attribute(STRICT_FLAG, 'Whether files are copied when watching begins, `false` by default.'),
});

/** The attributes of `docker compose watch`. */
export const DEVELOP = attributes<Develop>({
  watch: attribute(list(object(WATCH, { required: ['path', 'action'] })), 'What is watched, and what changes cause.'),
});
