import type { Remark } from '../../../checks/rule.ts';
import { closestName } from '../../../core/closest-name.ts';
import { isVersionSince } from '../../versions.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import { isWeb, readAddress } from '../read-address.ts';
import type { SettingsRule } from '../settings-rule.ts';
import { shown } from '../shown.ts';

const FACES = ['antelopev2', 'buffalo_l', 'buffalo_m', 'buffalo_s'];
const LANGUAGES = ['CH', 'EL', 'EN', 'ESLAV', 'KOREAN', 'LATIN', 'TH'];
const TEXTS = [
  'PP-OCRv5_mobile',
  'PP-OCRv5_server',
  'CH__PP-OCRv5_server',
  ...LANGUAGES.map((language) => `${language}__PP-OCRv5_mobile`),
];

// Later ones may know more.
const UNKNOWN_SINCE = '3.3.0';

/** The server finds machine learning, and asks it for models that it has. */
export const machineLearningValues: SettingsRule = {
  codes: ['IMC-VALUE'],
  *check(settings) {
    if (settings.get('machineLearning', 'enabled') !== true) return;
    yield* urls(settings);
    yield* model(settings, 'facialRecognition', FACES, 'no face is found');
    yield* model(settings, 'ocr', TEXTS, 'no text is read');
    yield* probes(settings);
  },
};

function* urls({ get }: EffectiveSettings): Iterable<Remark> {
  const value = get('machineLearning', 'urls');
  if (!Array.isArray(value)) return;
  // A list may leave out items, however many.
  for (const [at, item] of Object.entries(value)) {
    const index = Number(at);
    const address = readAddress(item);
    if (address === undefined || (address !== 'no address' && isWeb(address))) continue;
    yield {
      path: ['machineLearning', 'urls', index],
      message: `\`machineLearning.urls[${index}]\` is no address with \`http://\` or \`https://\`: every request to it fails`,
      hint: 'write it with scheme and port, such as `http://immich-machine-learning:3003`',
    };
  }
}

function* model(
  { get, version }: EffectiveSettings,
  task: string,
  names: readonly string[],
  consequence: string,
): Iterable<Remark> {
  const value = get('machineLearning', task, 'modelName');
  if (get('machineLearning', task, 'enabled') !== true || typeof value !== 'string') return;
  const name = cleaned(value);
  if (names.includes(name) || (name !== '' && isVersionSince(version, UNKNOWN_SINCE))) return;
  const probable = closestName(name, names);
  yield {
    path: ['machineLearning', task, 'modelName'],
    severity: 'warning',
    message: `${consequence}: \`machineLearning.${task}.modelName\` is ${shown(value)}, which is no such model of Immich`,
    hint: probable === undefined ? `write one of \`${names.join('`, `')}\`` : `did you mean \`${probable}\`?`,
  };
}

// As machine learning reads it.
function cleaned(name: string): string {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .replaceAll(/[:\\]/g, '_')
    .replaceAll('.', '');
}

function* probes({ get }: EffectiveSettings): Iterable<Remark> {
  const checks = ['machineLearning', 'availabilityChecks'];
  if (get(...checks, 'enabled') !== true) return;
  const says: ReadonlyMap<string, string> = new Map([
    ['interval', 'the server probes machine learning without a pause'],
    ['timeout', 'every probe of machine learning fails at once'],
  ]);
  for (const [key, consequence] of says) {
    const value = get(...checks, key);
    if (typeof value !== 'number' || value >= 1) continue;
    yield {
      path: [...checks, key],
      severity: 'warning',
      message: `${consequence}: \`machineLearning.availabilityChecks.${key}\` is \`${value}\``,
      hint: 'write milliseconds, or turn `machineLearning.availabilityChecks.enabled` off',
    };
  }
}
