import { walkScalars } from '../../compose/walk.ts';
import { formatPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { Remark, Rule } from '../rule.ts';

const NAMES = 'container_name|hostname|domainname';
const WORDS = 'command|entrypoint|healthcheck|(?:pre_start|post_start|pre_stop)\\[\\d+\\]\\.command';
const NOTES = 'labels|annotations|build\\.args|build\\.labels|deploy\\.labels';
const VISIBLE = new RegExp(`^(?:${NAMES}|${WORDS}|${NOTES})`);

/** Arguments, labels and probes can be read by everybody on the host and by every tool that lists containers. */
export const exposedSecrets: Rule = {
  codes: ['SECRET-EXPOSED'],
  check({ document }) {
    const remarks: Remark[] = [];
    for (const [name, service] of Object.entries(document.services)) {
      walkScalars(service as ResolvedValue, (scalar, path) => {
        const secret = Text.isText(scalar) ? scalar.variables.find(({ kind }) => kind === 'secret') : undefined;
        const place = VISIBLE.exec(formatPath(path))?.[0];
        if (secret === undefined || place === undefined) return;
        remarks.push({
          path: ['services', name, ...path],
          message: `the secret \`${secret.name}\` stands in \`${place}\` of \`${name}\`, where others can read it`,
          hint: 'pass it in `environment`, or as a file with `secrets`, and read it from there',
        });
      });
    }
    return remarks;
  },
};
