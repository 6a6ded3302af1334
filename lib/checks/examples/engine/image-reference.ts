import { webService, type Examples } from '../examples.ts';

/** Examples of what `imageReference` finds. */
export const EXAMPLES: Examples = {
  'IMAGE-REFERENCE': { wrong: webService().replace('nginx:1.29.3', 'Nginx:1.29.3'), right: webService() },
};
