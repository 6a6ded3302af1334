import type { App } from './app.ts';

const HOST = Symbol.for('cdk-compose.host');

/** The command that runs apps: they report to it instead of writing by themselves. */
export interface AppHost {
  /** The main.ts that is being run, relative to the project. */
  source: string;
  /** The apps that were created so far. */
  readonly apps: App[];
}

/** The host of this process, if a command runs the apps. */
export function appHost(): AppHost | undefined {
  return (globalThis as { readonly [HOST]?: AppHost })[HOST];
}

/** Makes this process one in which a command runs the apps. */
export function installAppHost(host: AppHost): void {
  Object.defineProperty(globalThis, HOST, { value: host, configurable: true });
}
