import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what Immich's loader itself refuses, leaves unread, or reads as something else. */
export const EXAMPLES: Examples = {
  'IMC-INVALID': {
    wrong: "trash:\n  enabled: yes\n  days: '30'\n",
    right: 'trash:\n  enabled: true\n  days: 30\n',
  },
  'IMC-UNKNOWN-KEY': {
    wrong: 'oauth:\n  clientSecrt: hunter2\n',
    right: 'oauth:\n  clientSecret: hunter2\n',
  },
  'IMC-COERCED': {
    wrong: "ffmpeg:\n  crf: ''\n",
    right: 'ffmpeg:\n  crf: 23\n',
  },
  'IMC-CLIP-MODEL': {
    wrong: 'machineLearning:\n  clip:\n    modelName: ViT-B-16-SigLIP2__webly\n',
    right: 'machineLearning:\n  clip:\n    modelName: ViT-B-16-SigLIP2__webli\n',
  },
  'YAML-DOCUMENTS': {
    wrong: 'trash:\n  days: 30\n---\nlogging:\n  level: debug\n',
    right: 'trash:\n  days: 30\nlogging:\n  level: debug\n',
  },
  'YAML-EMPTY': { wrong: '# nothing yet\n', right: '{}\n' },
};
