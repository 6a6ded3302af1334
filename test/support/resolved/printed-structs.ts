import type { Attributes } from '../../../lib/compose/attribute-type.ts';
import { formsOf, typeAt } from '../../../lib/compose/attributes/attribute-at.ts';
import type { DocumentPath } from '../../../lib/core/document-path.ts';

/** What Docker Compose prints, although it could leave it out, or does not, although the format has it. */
export interface PrintedStruct {
  /** Attributes that are printed even where they say 0, nothing or `false`. */
  readonly kept?: readonly string[];
  /** What is printed where nothing stands. */
  readonly missing?: Readonly<Record<string, null | string | number | Readonly<Record<string, null>>>>;
  /** Attributes that Compose uses up, or does not know. */
  readonly dropped?: readonly string[];
  /** Whether its attributes are printed with a capital letter. */
  readonly isCapital?: boolean;
}

const SERVICE = ['services', '*'];
const BLKIO = [...SERVICE, 'blkio_config'];

const STRUCTS: readonly (readonly [DocumentPath, PrintedStruct])[] = [
  [
    SERVICE,
    {
      kept: ['attach', 'init', 'scale', 'stop_grace_period'],
      missing: { command: null, entrypoint: null },
      dropped: ['env_file', 'label_file', 'extends', 'pull_refresh_after'],
    },
  ],
  [[...SERVICE, 'depends_on', '*'], { kept: ['required'] }],
  [[...SERVICE, 'healthcheck'], { kept: ['interval', 'timeout', 'retries', 'start_period', 'start_interval'] }],
  [[...SERVICE, 'secrets', 0], { kept: ['mode'] }],
  [[...SERVICE, 'post_start', 0], { missing: { command: null } }],
  [[...SERVICE, 'develop', 'watch', 0], { kept: ['path', 'action'], missing: { exec: { command: null } } }],
  [[...SERVICE, 'deploy'], { kept: ['replicas'], missing: { resources: {}, placement: {} } }],
  [[...SERVICE, 'deploy', 'update_config'], { kept: ['parallelism'] }],
  [[...SERVICE, 'deploy', 'restart_policy'], { kept: ['delay', 'max_attempts', 'window'] }],
  [
    [...SERVICE, 'deploy', 'resources', 'reservations', 'generic_resources', 0, 'discrete_resource_spec'],
    { missing: { kind: '', value: 0 } },
  ],
  [[...BLKIO, 'weight_device', 0], { missing: { path: '', weight: 0 }, isCapital: true }],
  [[...BLKIO, 'device_read_bps', 0], { missing: { path: '', rate: '0' }, isCapital: true }],
  [['networks', '*'], { kept: ['enable_ipv4', 'enable_ipv6'], missing: { ipam: {} } }],
  [['networks', '*', 'ipam'], { dropped: ['options'] }],
];

let structs: ReadonlyMap<Attributes, PrintedStruct> | undefined;

/** What is peculiar to how a mapping with these attributes is printed. */
export function printedStruct(attributes: Attributes): PrintedStruct {
  structs ??= new Map(STRUCTS.flatMap(([path, struct]) => tablesAt(path).map((table) => [table, struct] as const)));
  return structs.get(attributes) ?? {};
}

function tablesAt(path: DocumentPath): readonly Attributes[] {
  const type = typeAt(path);
  return type === undefined ? [] : formsOf(type).flatMap((form) => (form.kind === 'object' ? [form.attributes] : []));
}
