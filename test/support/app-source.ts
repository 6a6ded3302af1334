import { pinned } from './pinned.ts';

/** The image of `appSource`, about which there is nothing to say. */
export const IMAGE = pinned('docker.io/library/nginx:1.29.3');

export interface AppSourceOptions {
  readonly outdir?: string;
  readonly image?: string;
  /** Statements before the last one, from line 5 on. */
  readonly more?: string;
}

/** The main.ts of a sound app with one stack of one service, both of that name. */
export function appSource(name: string, { outdir, image = IMAGE, more = '' }: AppSourceOptions = {}): string {
  const props = outdir === undefined ? '' : `{ outdir: '${outdir}' }`;
  return `import { App, ComposeStack, Service } from 'cdk-compose';
const app = new App(${props});
const stack = new ComposeStack(app, '${name}');
const service = new Service(stack, '${name}', { image: '${image}' });
${more}
app.synth();
`;
}
