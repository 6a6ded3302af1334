import { parseArgs } from 'node:util';
import { EXIT } from './exit-code.ts';
import { loadApps } from './load-apps.ts';
import { printDiagnostics } from './print.ts';
import { print } from './standard-output.ts';

/** `cdk-compose list`: names the stacks, and what is in them. */
export async function list(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } });
  const { apps, diagnostics } = await loadApps(process.cwd());
  const stacks = apps.flatMap((app) =>
    app.assemble().models.map(({ stack, document }) => ({
      name: stack.name,
      source: app.source,
      outdir: app.outdir,
      services: Object.keys(document.services),
    })),
  );
  const ok = diagnostics.length === 0;
  if (values.json) {
    print(`${JSON.stringify({ ok, diagnostics, stacks }, undefined, 2)}\n`);
  } else {
    printDiagnostics(diagnostics);
    const lines = stacks.map(({ name, source, services }) => {
      return `${name}  ${source}  ${services.length} ${services.length === 1 ? 'service' : 'services'}\n`;
    });
    print(lines.join(''));
  }
  return ok ? EXIT.ok : EXIT.findings;
}
