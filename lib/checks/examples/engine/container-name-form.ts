import { webService, type Examples } from '../examples.ts';

/** Examples of what `containerNameForm` finds. */
export const EXAMPLES: Examples = {
  'NAME-CONTAINER': { wrong: webService('container_name: _web'), right: webService('container_name: web') },
  'NAME-HOST': {
    wrong: webService(`hostname: ${'web.'.repeat(16)}example.org`),
    right: webService('hostname: web.example.org'),
  },
};
