import type { StackModel, MountModel, ServiceModel } from '../compose/compose-model.ts';
import { missingMessage } from '../compose/interpolation.ts';
import { readableText } from '../core/readable-text.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { StackVariable } from '../secrets/stack-variables.ts';
import { code, table } from './markdown.ts';
import { sections } from './sections.ts';

/** Renders the README of a stack: what runs, what it sees, what it needs, and what its constructs had to say. */
export function renderReadme(model: StackModel, variables: readonly StackVariable[], source: string): string {
  const { stack, document } = model;
  const parts = [
    `# ${stack.name}`,
    `<!-- Generated from ${source} by cdk-compose: change that and run \`npm run synth\`. -->`,
    ...(stack.description === undefined ? [] : [stack.description]),
    `## Services\n\n${table(['Service', 'Role', 'Image', 'User', 'Networks'], serviceRows(model))}`,
    ...section('Networks', networkRows(model), ['Network', 'Way out', 'Why']),
    ...section('Mounts', mountRows(document.services), ['Service', 'In the container', 'On the host', 'Mode']),
    ...section('Variables', variables.map(variableRow), ['Variable', 'Kind', 'What it is', 'Seen by']),
    deployment(stack.steps, variables),
    ...sections(stack.notes),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, rows: readonly (readonly string[])[], columns: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : [`## ${title}\n\n${table(columns, rows)}`];
}

function serviceRows({ document, comments }: StackModel): readonly (readonly string[])[] {
  return Object.entries(document.services).map(([name, service]) => [
    code(name),
    (comments.get(['services', name]) ?? []).join(' '),
    code(readable(service.image)),
    code(readable(service.user)) || 'of the image',
    networksOf(service),
  ]);
}

function networksOf({ networks, network_mode: mode }: ServiceModel): string {
  if (networks !== undefined) return Object.keys(networks).map(code).join(', ');
  return mode === undefined ? code('default') : readable(mode);
}

function networkRows({ document, comments }: StackModel): readonly (readonly string[])[] {
  return Object.entries(document.networks ?? {}).map(([name, network]) => [
    code(name),
    network['internal'] === true ? 'none' : 'yes',
    [
      ...(comments.get(['networks', name]) ?? []),
      ...(network['external'] === true ? ['another stack creates it'] : []),
    ].join('; '),
  ]);
}

function mountRows(services: Readonly<Record<string, ServiceModel>>): readonly (readonly string[])[] {
  return Object.entries(services).flatMap(([name, { volumes = [] }]) =>
    volumes.map((mount) => [code(name), code(readable(mount.target)), code(readable(mount.source)), modeOf(mount)]),
  );
}

function modeOf({ read_only: readOnly }: MountModel): string {
  return readOnly === true ? 'read only' : 'read and write';
}

function variableRow({ variable, services }: StackVariable): readonly string[] {
  const kind = variable.kind === 'optional' ? `optional, ${code(variable.fallback ?? '') || 'blank'}` : variable.kind;
  return [code(variable.name), kind, missingMessage(variable), services.map(code).join(', ')];
}

function deployment(onHost: readonly string[], variables: readonly StackVariable[]): string {
  const needed = variables.some(({ variable }) => variable.kind !== 'optional');
  const steps = [
    ...onHost,
    ...(needed
      ? [
          'Copy `.env.example` to `.env` beside compose.yaml and fill it in, or decrypt `secret.sops.env` to it; `chmod 600 .env`. ' +
            'Values stand in single quotes, in both: Compose changes others that hold `$`, ` #` or quotes.',
        ]
      : []),
    'Check the host, now and before each later deployment: `sh preflight.sh` only looks, and says what to do.',
    'Start it: `docker compose up --detach --wait`. It ends when every service works, or says which one does not.',
  ];
  return `## Deployment\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;
}

function readable(value: ResolvedValue | undefined): string {
  if (value === undefined || value === null) return '';
  return Text.isText(value) ? readableText(value) : String(value);
}
