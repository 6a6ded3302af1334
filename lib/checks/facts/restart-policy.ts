import type { DocumentPath } from '../../core/document-path.ts';
import { asMapping } from './plain.ts';
import { numberOf } from './number-of.ts';
import type { AnyService } from './services-of.ts';

/** What the engine is told to do with a container that ends. */
export interface RestartPolicy {
  /** The engine's word: `no`, `always`, `on-failure`, `unless-stopped`, or what was written instead of one. */
  readonly word: string;
  /** How often it tries again; 0 is without end. It counts only where somebody says when to. */
  readonly attempts: number;
  /** The place below the service that says so. */
  readonly path: DocumentPath;
}

const SAME = new Map([
  ['none', 'no'],
  ['any', 'always'],
  ['', 'no'],
]);

/** The restart policy of a service, where `deploy` goes before `restart`; nothing where only the host knows it. */
export function restartPolicy({ restart, deploy }: AnyService): RestartPolicy | undefined {
  const policy = asMapping(deploy?.['restart_policy']);
  if (policy !== undefined) {
    const { condition = '', max_attempts: attempts } = policy;
    if (typeof condition !== 'string') return undefined;
    const path = ['deploy', 'restart_policy', 'condition'];
    return { word: engineWord(condition), attempts: condition === '' ? 0 : (numberOf(attempts) ?? 0), path };
  }
  if (typeof restart !== 'string') return restart === undefined ? { word: 'no', attempts: 0, path: [] } : undefined;
  const [word = '', count = ''] = restart.split(':');
  return { word: engineWord(word), attempts: /^[-+]?\d{1,18}$/.test(count) ? Number(count) : 0, path: ['restart'] };
}

function engineWord(word: string): string {
  return SAME.get(word) ?? word;
}
