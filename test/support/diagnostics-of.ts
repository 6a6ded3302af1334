import type { App, Diagnostic } from 'cdk-compose';
import { conclude } from '../../lib/synth/conclude.ts';

/** What an app comes to, sorted; only what has the code, where one is given. */
export function diagnosticsOf(app: App, code?: string): readonly Diagnostic[] {
  const { diagnostics } = conclude([app.assemble()], app.projectRoot);
  return diagnostics.filter((diagnostic) => code === undefined || diagnostic.code === code);
}
