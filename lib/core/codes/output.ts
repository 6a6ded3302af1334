import { codeTable } from './code-text.ts';

/** Codes of findings on the folder that is written. */
export const OUTPUT_CODES = codeTable({
  'OUT-BLOCKED': {
    says: 'a file or link that this program did not write stands where an artifact belongs',
    mend: 'move it away: what this program did not write it does not touch',
  },
  'OUT-PATH': {
    says: 'an artifact has a name that it may not have',
    mend: 'give the artifact another name: one below the folder of its stack, that no other one has and the deployed stack does not use',
  },
  'OUT-MANIFEST': {
    says: 'dist/manifest.json cannot be read',
    mend: 'restore it from git; in a merge, take one side of it; then synthesize again',
  },
  'OUT-IO': {
    says: 'the file system refused a read or a write',
    mend: 'mend what the message says, such as a missing right or a full disk, and synthesize again',
  },
  'OUT-LOCKED': {
    says: 'another synthesis is writing to the same folder',
    mend: 'wait for the other one to end; where there is none, delete the lock that is named',
  },
  'OUT-LEFT': {
    says: 'a stack is gone, and what its containers wrote is still there',
    mend: 'stop it with `docker compose --project-name NAME down`, then move its data or delete it',
  },
  'OUT-STALE': {
    says: 'a committed artifact is not what the source synthesizes',
    mend: 'run `cdk-compose synth`, and commit what it writes',
  },
});
