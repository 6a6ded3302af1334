import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `machineLearningValues` finds. */
export const EXAMPLES: Examples = {
  'IMC-VALUE': {
    wrong: 'machineLearning:\n  urls: [immich-machine-learning:3003]\n',
    right: 'machineLearning:\n  urls: [http://immich-machine-learning:3003]\n',
  },
};
