import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { standInFor, type StandIns } from './images.ts';

/** A project as `docker compose config --format json` prints it, as far as an override asks. */
export interface Project {
  readonly services: Readonly<Record<string, ProjectService>>;
}

interface ProjectService {
  readonly image: string;
  readonly devices?: readonly Device[];
  readonly volumes?: readonly { readonly type: string; readonly source: string; readonly target: string }[];
}

interface Device {
  readonly source: string;
  readonly target: string;
  readonly permissions?: string;
}

/** Where a sandbox keeps what lies elsewhere on the host. */
export interface Places {
  /** The folder of compose.yaml. */
  readonly folder: string;
  /** Stands for / of the host. */
  readonly host: string;
  /** Whether that is where devices are, too. */
  readonly hasDevices: boolean;
}

/**
 * The Compose file that makes a project start here: other images, no devices that are not there (or those of the
 * sandbox), and what lies on the host outside the folder moved into the sandbox. All else stays as it is.
 */
export function overrideFor(project: Project, places: Places, standIns: StandIns): string {
  const services = Object.entries(project.services).map(([name, service]) => {
    const image = standInFor(service.image, standIns);
    return [
      `  ${name}:`,
      ...(image === service.image ? [] : [`    image: ${image}`, '    pull_policy: never']),
      ...devices(service, places),
      ...volumes(service, places),
    ].join('\n');
  });
  return `services:\n${services.map((text) => (text.includes('\n') ? text : `${text} {}`)).join('\n')}\n`;
}

function devices({ devices: all = [] }: ProjectService, { host, hasDevices }: Places): readonly string[] {
  if (hasDevices && all.length > 0) return overridden(all.map((one) => ({ ...one, source: join(host, one.source) })));
  const there = all.filter(({ source }) => existsSync(source));
  if (there.length === all.length) return [];
  if (there.length === 0) return ['    devices: !reset []'];
  return overridden(there);
}

function overridden(devices: readonly Device[]): readonly string[] {
  return [
    '    devices: !override',
    ...devices.map((one) => `      - ${one.source}:${one.target}:${one.permissions ?? 'rwm'}`),
  ];
}

function volumes({ volumes: all = [] }: ProjectService, { folder, host }: Places): readonly string[] {
  const moved = all
    .filter(({ type, source }) => type === 'bind' && !source.startsWith(`${folder}/`))
    .map((mount) => ({ ...mount, source: join(host, mount.source) }));
  return moved.length === 0 ? [] : [stringify({ volumes: moved }).trimEnd().replaceAll(/^/gm, '    ')];
}
