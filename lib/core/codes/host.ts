import { codeTable } from './code-text.ts';

/** Codes of findings on stacks that get into each other's way on their host. */
export const HOST_CODES = codeTable({
  'HOST-PROJECT': {
    says: 'two stacks are one Compose project',
    mend: 'give one of them another `projectName`, or leave it out',
  },
  'HOST-VOLUME': {
    says: 'two stacks have a volume of one name on the host',
    mend: 'give one of them another name, or say `external: true` where the other one is meant',
  },
  'HOST-SUBNET': { says: 'networks of two stacks overlap', mend: 'give one of them another subnet' },
  'HOST-EXTERNAL': {
    says: 'an external network or volume that no stack creates',
    mend: 'let the stack that owns it declare it, or acknowledge that somebody else creates it',
  },
  'HOST-ACCOUNT': {
    says: 'an id of the host has two names, or a name two ids',
    mend: 'say one `Identity` and use it in both stacks',
  },
  'HOST-PATH': {
    says: 'two stacks give one folder of the host to different owners',
    mend: 'say one owner in both, or give each a folder of its own',
  },
  'HOST-ROUTER': {
    says: 'a router, service or middleware of Traefik is defined twice',
    mend: 'give one of them another name',
  },
  'HOST-RULE': { says: 'two routers answer to the same', mend: 'change one of the rules, or give one a `priority`' },
  'HOST-ROUTE': { says: 'Traefik is not on the network of a route', mend: 'add the network to the stack of Traefik' },
});
