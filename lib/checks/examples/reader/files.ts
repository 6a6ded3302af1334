import { webService, type Examples } from '../examples.ts';

const DATABASE = { 'db.yaml': 'services:\n  db:\n    image: docker.io/library/postgres:18.1\n' };

function database(...lines: readonly string[]): string {
  return `services:\n  db:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}

/** Examples of findings on files that a Compose file reads, and on what several files are together. */
export const EXAMPLES: Examples = {
  'FILE-MISSING': {
    wrong: `include:\n  - database.yaml\n${webService()}`,
    right: `include:\n  - db.yaml\n${webService()}`,
    files: DATABASE,
  },
  'FILE-REMOTE': {
    wrong: `include:\n  - https://github.com/example/stacks.git\n${webService()}`,
    right: `include:\n  - db.yaml\n${webService()}`,
    files: DATABASE,
  },
  'EXTENDS-FORM': {
    wrong: database('extends:', '  file: db.yaml'),
    right: database('extends:', '  file: db.yaml', '  service: db'),
    files: DATABASE,
  },
  'EXTENDS-SERVICE': {
    wrong: database('extends: database'),
    right: database('extends:', '  file: db.yaml', '  service: db'),
    files: DATABASE,
  },
  'EXTENDS-CYCLE': {
    wrong: `${webService('extends: api')}  api:\n    extends: web\n`,
    right: `${webService()}  api:\n    extends: web\n`,
  },
  'INCLUDE-FORM': {
    wrong: `include:\n  path: db.yaml\n${webService()}`,
    right: `include:\n  - path: db.yaml\n${webService()}`,
    files: DATABASE,
  },
  'INCLUDE-CYCLE': {
    wrong: `include:\n  - compose.yaml\n${webService()}`,
    right: webService(),
  },
  'INCLUDE-CONFLICT': {
    wrong: `include:\n  - db.yaml\n${database('image: docker.io/library/mariadb:12.1')}`,
    right: `include:\n  - db.yaml\n${database('image: docker.io/library/mariadb:12.1').replace('db:', 'mariadb:')}`,
    files: DATABASE,
  },
  'MERGE-KIND': {
    wrong: `${webService('logging:', '  driver: local')}---\nservices:\n  web:\n    logging: [journald]\n`,
    right: `${webService('logging:', '  driver: local')}---\nservices:\n  web:\n    logging:\n      driver: journald\n`,
  },
  'ITEM-KEY': {
    wrong: webService('volumes:', '  - type: tmpfs'),
    right: webService('volumes:', '  - type: tmpfs', '    target: /tmp'),
  },
  'MOUNT-SOURCE': {
    wrong: webService('volumes:', '  - type: bind', '    target: /srv'),
    right: webService('volumes:', '  - type: bind', '    source: ./pages', '    target: /srv'),
  },
};
