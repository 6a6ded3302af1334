import { type ComposeStack, type Network, Service } from 'cdk-compose';
import type { InitContainer } from 'cdk-compose/homelab';
import {
  ImmichConfig,
  ImmichServer,
  MachineLearning,
  type ImmichConfigProps,
  type ImmichServerProps,
  type ImmichSettings,
  type MachineLearningProps,
} from 'cdk-compose/immich';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { modelsOf, partsOf } from '../parts.ts';

const CODES = [
  'IMC-ML-',
  'IMC-DOMAIN-',
  'IMC-MOBILE-',
  'IMC-LOGIN-',
  'IMC-ROLE-',
  'IMC-SPLIT',
  'IMC-ACCEL',
  'PREPARE-',
];

/** A stack in which Immich is put together by hand. */
export interface Workshop {
  readonly stack: ComposeStack;
  readonly frontend: Network;
  /** It has no way out. */
  readonly backend: Network;
  readonly init: InitContainer;
  /** Settings, without machine learning unless they say something of it. */
  config(settings?: ImmichSettings, id?: string, more?: Partial<ImmichConfigProps>): ImmichConfig;
  /** A server on both networks. */
  server(more?: Partial<ImmichServerProps>, id?: string): ImmichServer;
  /** Machine learning on the backend. */
  learning(more?: Partial<MachineLearningProps>, id?: string): MachineLearning;
  /** Any other service. */
  service(id: string, props?: ConstructorParameters<typeof Service>[2]): Service;
}

/** What the checks of settings against their stack find, as lines. */
export function judged(build: (workshop: Workshop) => void): readonly string[] {
  const template = templateOf((stack) => build(workshopIn(stack)));
  return told(template).filter((line) => CODES.some((code) => line.includes(` ${code}`)));
}

/** Equips a stack. */
export function workshopIn(stack: ComposeStack): Workshop {
  const { init, frontend, backend, ...parts } = partsOf(stack);
  const { identity } = parts;
  return {
    stack,
    frontend,
    backend,
    init,
    config: (settings = {}, id = 'settings', more = {}) =>
      new ImmichConfig(stack, id, {
        init,
        identity,
        settings: { machineLearning: { enabled: false }, ...settings },
        ...more,
      }),
    server: (more = {}, id = 'server') =>
      new ImmichServer(stack, id, {
        ...parts,
        init,
        image: pinned('ghcr.io/immich-app/immich-server:v3.2.2'),
        networks: [frontend, backend],
        ...more,
      }),
    learning: (more = {}, id = 'ml') =>
      new MachineLearning(stack, id, {
        image: pinned('ghcr.io/immich-app/immich-machine-learning:v3.2.2'),
        identity,
        cache: modelsOf(stack),
        init,
        networks: [backend],
        ...more,
      }),
    service: (id, props = {}) => new Service(stack, id, { image: pinned('docker.io/library/nginx:1.29.3'), ...props }),
  };
}
