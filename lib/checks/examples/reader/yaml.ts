import { webService, type Examples } from '../examples.ts';

/** Examples of findings on the text of a YAML file. */
export const EXAMPLES: Examples = {
  'YAML-SYNTAX': {
    wrong: webService('labels:', '  title: Web: the site'),
    right: webService('labels:', "  title: 'Web: the site'"),
  },
  'YAML-TAB': {
    wrong: 'services:\n\tweb:\n\t\timage: docker.io/library/nginx:1.29.3\n',
    right: webService(),
  },
  'YAML-CHARACTER': {
    wrong: webService('environment:', '  BELL: "\u0007"'),
    right: webService('environment:', '  BELL: "\\a"'),
  },
  'YAML-DIRECTIVE': {
    wrong: `%YAML 1.2\n---\n${webService()}`,
    right: webService(),
  },
  'YAML-ROOT': {
    wrong: '- web:\n    image: docker.io/library/nginx:1.29.3\n',
    right: webService(),
  },
  'YAML-KEY': {
    wrong: webService().replace('web:', '2048:'),
    right: webService().replace('web:', "'2048':"),
  },
  'YAML-DUPLICATE': {
    wrong: webService("restart: 'no'", 'restart: always'),
    right: webService('restart: always'),
  },
  'YAML-TAG': {
    wrong: webService('stop_grace_period: !!int 30s'),
    right: webService('stop_grace_period: 30s'),
  },
  'YAML-ALIAS': {
    wrong: `x-logging: &log\n  driver: local\n${webService('logging: *logging')}`,
    right: `x-logging: &log\n  driver: local\n${webService('logging: *log')}`,
  },
  'YAML-CYCLE': {
    wrong: `x-common: &common\n  parent: *common\n${webService()}`,
    right: `x-common: &common\n  parent: nobody\n${webService()}`,
  },
  'YAML-MERGE': {
    wrong: `x-limits: &limits 512m\n${webService('<<: *limits')}`,
    right: `x-limits: &limits\n  mem_limit: 512m\n${webService('<<: *limits')}`,
  },
};
