import type { Service } from '../../compose/service.ts';
import { ComposeStack } from '../../core/compose-stack.ts';
import { ImmichServer } from '../immich-server.ts';
import { readable } from '../readable.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

/** Servers of one Immich read one config file; each reads its own, and none asks the others. */
export function* sharedSettings({ construct, servers }: StackSubject): Iterable<StackRemark> {
  const all = ComposeStack.of(construct)
    .node.findAll()
    .filter((one) => ImmichServer.isImmichServer(one));
  for (const server of all) {
    if (servers.includes(server)) continue;
    // The first server with a file speaks for all that share its database.
    const first = all.find((one) => hasFile(one) && databaseOf(one) === databaseOf(server));
    if (first === undefined || !servers.includes(first)) continue;
    yield {
      code: 'IMC-SPLIT',
      path: ['services', server.name],
      construct: server,
      message: hasFile(server)
        ? `\`${server.name}\` has other settings than \`${first.name}\`, with which it shares the database`
        : `\`${server.name}\` has no config file, but \`${first.name}\` has, with which it shares the database`,
      hint: 'give all servers of one Immich the same `ImmichConfig`',
    };
  }
}

function hasFile({ props }: Service): boolean {
  return props.environment?.['IMMICH_CONFIG_FILE'] !== undefined;
}

function databaseOf({ props: { environment = {} } }: Service): string {
  const names = ['DB_URL', 'DB_HOSTNAME', 'DB_PORT', 'DB_DATABASE_NAME'].map((name) => environment[name]);
  return JSON.stringify(names.map((value) => readable(value) ?? String(typeof value === 'object' ? '' : value)));
}
