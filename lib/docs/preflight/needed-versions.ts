import type { ComposeDocument } from '../../compose/compose-model.ts';
import { walkKeys } from '../../compose/walk.ts';
import type { ResolvedValue } from '../../core/values.ts';

/** The least versions that a stack needs. */
export interface NeededVersions {
  readonly engine: string;
  readonly compose: string;
}

interface Feature extends Partial<NeededVersions> {
  /** Matches the place of its key, joined with slashes. */
  readonly at: RegExp;
}

// `docker compose up --wait` is how every stack is started.
const LEAST: NeededVersions = { engine: '20.10', compose: '2.1.1' };

/** What came later, by the release notes of Docker Compose and Docker Engine. */
const FEATURES: readonly Feature[] = [
  { at: /^include$/, compose: '2.20.3' },
  { at: /^models$/, compose: '2.38.0' },
  { at: /^configs\/[^/]+\/(?:content|environment)$/, compose: '2.23.1' },
  { at: /^networks\/[^/]+\/enable_ipv4$/, engine: '28' },
  { at: /^services\/[^/]+\/(?:annotations|attach)$/, compose: '2.20.0' },
  { at: /^services\/[^/]+\/depends_on\/[^/]+\/required$/, compose: '2.20.0' },
  { at: /^services\/[^/]+\/depends_on\/[^/]+\/restart$/, compose: '2.17.0' },
  { at: /^services\/[^/]+\/develop$/, compose: '2.22.0' },
  { at: /^services\/[^/]+\/env_file\/\d+\/format$/, compose: '2.30.0' },
  { at: /^services\/[^/]+\/env_file\/\d+\/required$/, compose: '2.24.0' },
  { at: /^services\/[^/]+\/gpus$/, compose: '2.30.0' },
  { at: /^services\/[^/]+\/healthcheck\/start_interval$/, compose: '2.20.2', engine: '25' },
  { at: /^services\/[^/]+\/label_file$/, compose: '2.32.2' },
  { at: /^services\/[^/]+\/networks\/[^/]+\/gw_priority$/, compose: '2.33.1', engine: '28' },
  { at: /^services\/[^/]+\/networks\/[^/]+\/interface_name$/, compose: '2.36.0', engine: '28.1' },
  { at: /^services\/[^/]+\/networks\/[^/]+\/mac_address$/, compose: '2.23.2' },
  { at: /^services\/[^/]+\/(?:post_start|pre_stop)$/, compose: '2.30.0' },
  { at: /^services\/[^/]+\/provider$/, compose: '2.36.0' },
  { at: /^services\/[^/]+\/uts$/, compose: '2.15.1' },
  { at: /^services\/[^/]+\/volumes\/\d+\/bind\/recursive$/, engine: '25' },
  { at: /^services\/[^/]+\/volumes\/\d+\/image$/, engine: '28' },
  { at: /^services\/[^/]+\/volumes\/\d+\/volume\/subpath$/, engine: '26' },
];

/** The least versions of Docker Engine and Docker Compose that know everything in a document. */
export function neededVersions(document: ComposeDocument): NeededVersions {
  let { engine, compose } = LEAST;
  const open = new Set(FEATURES);
  walkKeys(document as ResolvedValue, (_, path) => {
    const place = path.join('/');
    for (const feature of open) {
      if (!feature.at.test(place)) continue;
      open.delete(feature);
      engine = later(engine, feature.engine);
      compose = later(compose, feature.compose);
    }
  });
  const mounts = Object.values(document.services).flatMap(({ volumes = [] }) => volumes);
  if (mounts.some(({ type }) => type === 'image')) engine = later(engine, '28');
  return { engine, compose };
}

function later(version: string, other = '0'): string {
  const [mine, theirs] = [numbers(version), numbers(other)];
  for (let index = 0; index < 3; index++) {
    const difference = (mine[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) return difference > 0 ? version : other;
  }
  return version;
}

function numbers(version: string): readonly number[] {
  return version.split('.').map(Number);
}
