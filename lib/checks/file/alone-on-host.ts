import { containerName } from '../host/container-name.ts';
import { webService } from '../examples/examples.ts';
import { networkName } from '../host/network-name.ts';
import { publishedPort } from '../host/published-port.ts';
import type { HostRule, Rule } from '../rule.ts';

const HOST_RULES: readonly HostRule[] = [containerName, networkName, publishedPort];

const DATABASE = '  db:\n    image: docker.io/library/postgres:18.1\n';
const NAMED = `${webService('container_name: web')}${DATABASE}    container_name: `;
const NETWORKS = `${webService('networks:', '  front: {}', '  back: {}')}networks:\n  front:\n    name: web-lan\n  back:\n    name: `;
const PORT = "    ports:\n      - '127.0.0.1:";
const PUBLISHED = `${webService()}${PORT}8080:80'\n${DATABASE}${PORT}`;

/** What the stacks of a host share out among them, the services of one file share out as well. */
export const aloneOnHost: Rule = {
  codes: ['NAME-CONTAINER', 'NAME-NETWORK', 'PORT-TAKEN'],
  examples: {
    'NAME-CONTAINER': { wrong: `${NAMED}web\n`, right: `${NAMED}db\n` },
    'NAME-NETWORK': { wrong: `${NETWORKS}web-lan\n`, right: `${NETWORKS}web-inner\n` },
    'PORT-TAKEN': { wrong: `${PUBLISHED}8080:5432'\n`, right: `${PUBLISHED}5432:5432'\n` },
  },
  *check(model) {
    for (const rule of HOST_RULES) {
      for (const { model: _, ...remark } of rule.check([model])) yield { code: rule.codes[0], ...remark };
    }
  },
};
