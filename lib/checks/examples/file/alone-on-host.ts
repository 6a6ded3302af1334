import { webService, type Examples } from '../examples.ts';

const DATABASE = '  db:\n    image: docker.io/library/postgres:18.1\n';
const NAMED = `${webService('container_name: web')}${DATABASE}    container_name: `;
const NETWORKS = `${webService('networks:', '  front: {}', '  back: {}')}networks:\n  front:\n    name: web-lan\n  back:\n    name: `;
const PORT = "    ports:\n      - '127.0.0.1:";
const PUBLISHED = `${webService()}${PORT}8080:80'\n${DATABASE}${PORT}`;

/** Examples of what `aloneOnHost` finds. */
export const EXAMPLES: Examples = {
  'NAME-CONTAINER': { wrong: `${NAMED}web\n`, right: `${NAMED}db\n` },
  'NAME-NETWORK': { wrong: `${NETWORKS}web-lan\n`, right: `${NETWORKS}web-inner\n` },
  'PORT-TAKEN': { wrong: `${PUBLISHED}8080:5432'\n`, right: `${PUBLISHED}5432:5432'\n` },
};
