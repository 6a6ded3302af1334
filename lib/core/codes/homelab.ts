import { codeTable } from './code-text.ts';

/** Codes of findings on constructs and stacks of a homelab. */
export const HOMELAB_CODES = codeTable({
  'PATH-DANGLING': {
    says: 'a mount of a path that nobody provides',
    mend: 'declare the path as a `HostPath`, or add the file to the stack; acknowledge this where somebody else puts it there',
  },
  'PATH-HOST': {
    says: 'a path of the host that cannot be used for run-time data',
    mend: 'name an absolute path, or one below `./data` or `./backups`; put paths of different owners side by side',
  },
  'PATH-UNPREPARED': {
    says: 'a path has an owner, and no init container sees to it',
    mend: 'let the service depend on an `InitContainer` of the stack, which prepares the path',
  },
  'NET-UNNAMED': {
    says: 'a label needs the name of a network that has none of its own',
    mend: 'give the network a `name`: Traefik knows networks by their names on the host',
  },
  'ROUTE-NETWORK': {
    says: 'a route over a network that its service is not on',
    mend: 'put the service on the network that the route names',
  },
  'ROUTE-PORT': {
    says: 'routes to one service of Traefik name different ports',
    mend: 'give the routes to another port another `service`',
  },
  'ROUTE-NAME': {
    says: 'a router has a name that Traefik cannot read from labels',
    mend: 'take letters, digits, `_` and `-` for the id and the service: a dot would begin another option',
  },
  'LIMIT-MEMORY': {
    says: 'a hardened service has no memory limit',
    mend: "give it a `memLimit`, best as a variable: `env.optional('MEM_LIMIT', '512m', '…')`",
  },
  'USER-UNSAID': {
    says: 'a hardened service does not say as whom it runs',
    mend: 'give it a `user`, or say in `exceptions.startsAsRoot` why it starts as root',
  },
  'BACKUP-ENGINE': {
    says: 'a backup sidecar has an engine that there is not, or what its engine cannot use',
    mend: "take `db-backup`, or `engine: 'pg_dump'` without `image` and `mail`",
  },
  'SECRET-EXPOSED': {
    says: 'a secret stands where others can read it',
    mend: 'pass it in `environment` or as a file with `secrets`, and let the program read it from there',
  },
  'SECRET-PLAIN': {
    says: 'secret.sops.env holds a value that is not encrypted',
    mend: 'encrypt the file with `sops --encrypt --in-place secret.sops.env`, and change what was in it if it was committed',
  },
  'SECRET-MISSING': {
    says: 'secret.sops.env lacks a variable that the stack needs',
    mend: 'add the variable with `sops secret.sops.env`',
  },
});
