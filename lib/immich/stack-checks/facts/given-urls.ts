import { formatPath, type DocumentPath } from '../../../core/document-path.ts';
import type { StackSubject } from '../stack-check.ts';

/** A URL of machine learning, with the place that says it. */
export interface GivenUrl {
  /** A string, or a text with variables. */
  readonly value: unknown;
  readonly path: DocumentPath;
  /** The place in words for people. */
  readonly place: string;
  /** Whether nobody said it: it is Immich's own. */
  readonly isDefault: boolean;
}

const ENABLED = ['machineLearning', 'enabled'];
const URLS = ['machineLearning', 'urls'];

/**
 * The URLs at which servers look for machine learning; none where it is switched off.
 *
 * What the settings leave open, a variable of the servers may say.
 */
export function machineLearningUrlsOf({ settings, servers }: StackSubject): readonly GivenUrl[] {
  const said = (name: string): unknown =>
    servers.map(({ props }) => props.environment?.[name]).find((value) => value !== undefined);
  const isOn = settings.isGiven(...ENABLED) ? settings.get(...ENABLED) : said('IMMICH_MACHINE_LEARNING_ENABLED');
  if (isOn === false || isOn === 'false') return [];
  if (!settings.isGiven(...URLS)) {
    const value = said('IMMICH_MACHINE_LEARNING_URL') ?? '';
    if (value !== '') return [{ value, path: URLS, place: '`IMMICH_MACHINE_LEARNING_URL`', isDefault: false }];
  }
  const urls = settings.get(...URLS);
  const isDefault = !settings.isGiven(...URLS);
  return (Array.isArray(urls) ? urls : []).map((value: unknown, index) => {
    const path = isDefault ? URLS : [...URLS, index];
    return { value, path, place: `\`${formatPath(path)}\``, isDefault };
  });
}
