import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

/** The values and the types that an entry of the package exports, in lines of a readable length. */
function namesOf(module: object, source: string): string {
  const exported = read(source).matchAll(/export type \{([^}]*)\}/g);
  const types = [...exported].flatMap(([, names = '']) => names.match(/\w+/g) ?? []);
  const lines = [Object.keys(module), types].map((names) =>
    names
      .toSorted()
      .join(' ')
      .replaceAll(/(.{1,100})(?: |$)/g, '$1\n'),
  );
  return lines.join('\n').trimEnd();
}

test('the package has these entries', () => {
  const { exports: entries } = JSON.parse(read('package.json')) as { readonly exports: object };
  expect(Object.keys(entries)).toEqual(['.', './homelab', './immich', './testing', './package.json']);
});

test('cdk-compose exports these names', async () => {
  expect(namesOf(await import('cdk-compose'), 'lib/index.ts')).toMatchInlineSnapshot(`
    "Annotations App Aspects ComposeStack Config Include Lazy Model Network Policies Secret Service
    SynthError Volume checkCompose emitYaml env homelabPolicy text

    AppProps BindMount BlkioConfig BuildProps ByteSize Capability CheckComposeOptions ComposeStackProps
    ConfigMount ConfigProps Count DataValue Dependency DependencyCondition Deploy Develop Device
    DeviceRequest Diagnostic DiagnosticCode Duration EmitYamlOptions EnvFile Extensions Flag GpuRequest
    Healthcheck HomelabCode HomelabPolicyOptions Hook IAspect IncludeProps Interpolated KeyValues
    ModelProps Mount NetworkAttachment NetworkProps Policy PolicyModel PolicyRemark PolicyRule
    PolicyService Port PreStartHook SecretMount SecretProps ServiceProps Severity StackFileOptions
    StringValue SynthResult Text TmpfsEntry TmpfsMount Variable VolumeMount VolumeProps YamlValue"
  `);
});

test('cdk-compose/homelab exports these names', async () => {
  expect(namesOf(await import('cdk-compose/homelab'), 'lib/homelab/index.ts')).toMatchInlineSnapshot(`
    "BackupSidecar GatusEndpoint HardenedService Hardening HomepageEntry HostPath Identity Image
    InitContainer PostgresExporter TimeZone TraefikRoute Valkey

    BackupMail BackupSidecarProps Credential GatusEndpointProps HardenedServiceProps HardeningExceptions
    HomepageEntryProps HostPathProps IdentityProps ImageReference InitContainerProps PostgresConnection
    PostgresExporterProps RenderedFile TraefikRouteProps ValkeyProps"
  `);
});

test('cdk-compose/immich exports these names', async () => {
  expect(namesOf(await import('cdk-compose/immich'), 'lib/immich/index.ts')).toMatchInlineSnapshot(`
    "ACCELERATION EntraLogin ImmichConfig ImmichServer MachineLearning TRANSCODING VectorPostgres
    checkImmichConfig

    Acceleration AccelerationVariant CheckImmichConfigOptions EntraLoginProps Hardware HostGroup
    HostGroups ImmichConfigProps ImmichLine ImmichServerEnvironment ImmichServerProps ImmichSettings
    MachineLearningEnvironment MachineLearningProps RedirectUris Transcoding TranscodingVariant
    VectorPostgresProps"
  `);
});

test('cdk-compose/testing exports these names', async () => {
  expect(namesOf(await import('cdk-compose/testing'), 'lib/testing/index.ts')).toMatchInlineSnapshot(`"Template"`);
});
