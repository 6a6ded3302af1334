export { ACCELERATION } from './acceleration.ts';
export { EntraLogin } from './entra-login.ts';
export { ImmichConfig } from './immich-config.ts';
export { ImmichServer } from './immich-server.ts';
export { MachineLearning } from './machine-learning.ts';
export { TRANSCODING } from './transcoding.ts';
export { VectorPostgres } from './vector-postgres.ts';

export type { Acceleration, AccelerationVariant } from './acceleration.ts';
export type { EntraLoginProps } from './entra-login.ts';
export type { ImmichSettings } from './generated/immich-config-3.2.ts';
export type { Hardware, HostGroup, HostGroups } from './hardware.ts';
export type { ImmichConfigProps } from './immich-config.ts';
export type { ImmichServerProps } from './immich-server.ts';
export type { MachineLearningProps } from './machine-learning.ts';
export type { Transcoding, TranscodingVariant } from './transcoding.ts';
export type { VectorPostgresProps } from './vector-postgres.ts';
