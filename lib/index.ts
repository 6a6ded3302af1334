export { App } from './synth/app.ts';
export { ComposeStack } from './core/compose-stack.ts';
export { Service } from './compose/service.ts';
export { Network } from './compose/network.ts';
export { Volume } from './compose/volume.ts';
export { Secret } from './compose/secret.ts';
export { Config } from './compose/config.ts';
export { Model } from './compose/model.ts';
export { Include } from './compose/include.ts';
export { env } from './core/env.ts';
export { text } from './core/text.ts';
export { Lazy } from './core/lazy.ts';
export { Aspects } from './core/aspects.ts';
export { Annotations } from './core/annotations.ts';
export { SynthError } from './core/synth-error.ts';
export { Policies } from './checks/policies/policies.ts';
export { homelabPolicy } from './checks/policies/homelab-policy.ts';
export { checkCompose } from './checks/check-compose.ts';
export { emitYaml } from './yaml/emit-yaml.ts';

export type { AppProps, SynthResult } from './synth/app.ts';
export type { CheckComposeOptions } from './checks/check-compose.ts';
export type { HomelabCode, HomelabPolicyOptions } from './checks/policies/homelab-policy-options.ts';
export type { Policy, PolicyModel, PolicyRemark, PolicyRule, PolicyService } from './checks/policies/policy.ts';
export type { ComposeStackProps, StackFileOptions } from './core/compose-stack.ts';
export type {
  Dependency,
  DependencyCondition,
  EnvFile,
  NetworkAttachment,
  ServiceProps,
} from './compose/service-props.ts';
export type { BuildProps } from './compose/build-props.ts';
export type { Capability } from './compose/capability.ts';
export type { ConfigMount, ConfigProps } from './compose/config.ts';
export type { Deploy } from './compose/deploy.ts';
export type { Develop } from './compose/develop.ts';
export type { BlkioConfig, Device, DeviceRequest, GpuRequest } from './compose/devices.ts';
export type { Healthcheck } from './compose/healthcheck.ts';
export type { Hook, PreStartHook } from './compose/hooks.ts';
export type { Extensions, KeyValues } from './compose/key-values.ts';
export type { IncludeProps } from './compose/include.ts';
export type { ModelProps } from './compose/model.ts';
export type { BindMount, Mount, TmpfsEntry, TmpfsMount, VolumeMount } from './compose/mounts.ts';
export type { NetworkProps } from './compose/network.ts';
export type { Port } from './compose/ports.ts';
export type { SecretMount, SecretProps } from './compose/secret.ts';
export type { ByteSize, Count, Duration, Flag } from './compose/units.ts';
export type { VolumeProps } from './compose/volume.ts';
export type { IAspect } from './core/aspects.ts';
export type { Diagnostic, Severity } from './core/diagnostic.ts';
export type { DiagnosticCode } from './core/diagnostic-codes.ts';
export type { Text } from './core/text.ts';
export type { DataValue, Interpolated, StringValue } from './core/values.ts';
export type { Variable } from './core/variable.ts';
export type { EmitYamlOptions } from './yaml/emit-yaml-options.ts';
export type { YamlValue } from './yaml/yaml-value.ts';
