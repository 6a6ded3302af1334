import { containers } from '../facts/containers.ts';
import { imageName } from '../facts/image-family.ts';
import { isVariable } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** A dump is taken of a database that answers, and nobody reads it without the passphrase. */
export const backupSidecar: Convention = {
  codes: ['POLICY-BACKUP'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (imageName(service) !== 'db-backup') continue;
      const { environment = {}, depends_on: dependencies = {}, env_file: files = [] } = service;
      const hint = 'make it with a `BackupSidecar`, which sees to that';
      if (!Object.values(dependencies).some(({ condition }) => condition === 'service_healthy')) {
        const message = `\`${name}\` does not wait until its database answers`;
        yield { path: ['services', name, 'depends_on'], message, hint };
      }
      const encrypts = Object.entries(environment).some(
        ([key, value]) => key.endsWith('_ENCRYPT') && (isVariable(value) || /^true$/i.test(String(value))),
      );
      // A file of variables may say it.
      if (encrypts || files.length > 0) continue;
      const message = `everybody who gets hold of a dump of \`${name}\` can read it`;
      yield { path: ['services', name, 'environment'], message, hint };
    }
  },
};
