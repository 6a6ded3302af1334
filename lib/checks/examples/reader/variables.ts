import { webService, type Examples } from '../examples.ts';

const tagged = (tag: string) => webService().replace('1.29.3', tag);

/** Examples of findings on `${}` and where its values come from. */
export const EXAMPLES: Examples = {
  'VAR-TEMPLATE': {
    wrong: webService('environment:', '  PRICE: ${5 USD}'),
    right: webService('environment:', '  PRICE: $${5 USD}'),
  },
  'VAR-MISSING': {
    wrong: tagged('${WEB_TAG:?the version of the web server}'),
    right: tagged('${WEB_TAG:-1.29.3}'),
  },
  'VAR-BLANK': {
    wrong: webService('environment:', '  MOTD: costs $FIVE'),
    right: webService('environment:', '  MOTD: costs $$FIVE'),
  },
  'VAR-CAST': {
    wrong: webService('init: ${WEB_INIT:-maybe}'),
    right: webService('init: ${WEB_INIT:-true}'),
  },
  'VAR-SWITCH': {
    wrong: webService('init: ${WEB_INIT:-on}'),
    right: webService('init: ${WEB_INIT:-true}'),
  },
  'VAR-ENV-FILE': {
    wrong: webService('env_file: web.env', 'hostname: ${WEB_HOST}'),
    right: webService('env_file: web.env', 'hostname: www'),
    files: { 'web.env': 'WEB_HOST=www\n' },
  },
  'ENV-FILE': {
    wrong: webService('env_file: web.env'),
    right: webService('env_file:', '  - path: web.env', '    required: false'),
  },
  'ENV-FORMAT': {
    wrong: webService('env_file:', '  - path: web.env', '    format: json'),
    right: webService('env_file:', '  - path: web.env', '    format: raw'),
    files: { 'web.env': 'WEB_HOST=www\n' },
  },
  'ENV-SYNTAX': {
    wrong: webService('env_file: wrong.env'),
    right: webService('env_file: right.env'),
    files: { 'wrong.env': 'WEB HOST=www\n', 'right.env': 'WEB_HOST=www\n' },
  },
  'ENV-NAME': {
    wrong: webService('env_file: wrong.env'),
    right: webService('env_file: right.env'),
    files: { 'wrong.env': '=www\n', 'right.env': 'WEB_HOST=www\n' },
  },
  'NAME-PROJECT': {
    wrong: `name: \${STACK}\n${webService()}`,
    right: `name: web\n${webService()}`,
  },
  'NAME-CHANGED': {
    wrong: `name: My.Web\n${webService()}`,
    right: `name: myweb\n${webService()}`,
  },
};
