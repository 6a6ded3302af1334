import { codeTable } from './code-text.ts';

/** Codes of findings on Immich and its stack. */
export const IMMICH_CODES = codeTable({
  'HW-GROUP': {
    says: 'hardware whose devices a service could not open',
    mend: 'pass the id of the group in `hostGroups`: `getent group` prints it on the host',
  },
  'HW-UNUSED': {
    says: 'hardware for a server that does not use it',
    mend: 'give the hardware to the server that runs the `microservices`',
  },
  'ML-IMAGE': {
    says: 'an image of machine learning that does not go with its hardware',
    mend: 'take the tag that ends with the name of the acceleration, or another acceleration',
  },
  'PG-VERSION': {
    says: 'an image of Postgres that does not say its major version',
    mend: 'take a tag such as `18-vectorchord0.5.3-pgvector0.8.1`: the major version decides where the data is mounted',
  },
  'PG-OWNER': {
    says: 'the directory of a database has an owner beside its image',
    mend: 'leave the owner out: an init container would take the files of a running database away',
  },
  'IMMICH-VERSIONS': {
    says: 'server and machine learning are of different versions',
    mend: 'give both the same version: they talk to each other, and an older one does not understand a newer',
  },
  'IMMICH-ENV-UNKNOWN': {
    says: 'an environment variable of Immich that the container does not read',
    mend: 'correct the name, or take the variable away: nothing happens because of it',
  },
  'IMMICH-ENV-RETIRED': {
    says: 'an environment variable, or a value of one, that this version of Immich knows no longer',
    mend: 'write what the hint says instead',
  },
  'IMMICH-ENV-INVALID': {
    says: 'a value of an environment variable that Immich does not take',
    mend: 'write what the message expects, or leave the variable out: Immich then takes its default, where it has one',
  },
  'IMC-INVALID': {
    says: 'a setting of Immich with which it does not start',
    mend: 'write what the hint expects there: Immich refuses to start with anything else',
  },
  'IMC-UNKNOWN-KEY': {
    says: 'a setting that Immich does not have',
    mend: 'correct the name, or take the setting away: Immich leaves it unread',
  },
  'IMC-COERCED': {
    says: 'a setting of another type, which Immich makes a value of',
    mend: 'write the value that is meant: which values are made others, and of what, changes between versions',
  },
  'IMC-VERSION': {
    says: 'a version of Immich that nobody knows the settings of',
    mend: 'give the version of the image of the server, 2.7 or newer',
  },
  'IMC-SECRET': {
    says: 'a secret of the settings in plain text, in what is committed',
    mend: 'make it a variable with `env.secret`',
  },
  'IMC-LINE': {
    says: 'settings that are typed for other versions of Immich than that of the server',
    mend: 'let `line` name the versions that the server is one of',
  },
  'IMC-NEWER': {
    says: 'a version of Immich that is newer than the rules',
    mend: 'read its release notes, and look for a newer version of this library',
  },
  'IMC-CLIP-MODEL': {
    says: 'a CLIP model that Immich does not know, so that it does not start',
    mend: 'take a name from the list in its documentation, with the same letter case',
  },
  'IMC-LOCKED-OUT': {
    says: 'both ways to log in are off',
    mend: 'turn on `passwordLogin.enabled`, or `oauth.enabled` with an issuer and a client',
  },
  'IMC-FIRST-ADMIN': {
    says: 'a fresh install with password login off, where nothing makes the first login an administrator',
    mend: 'let the provider say who is one, in the claim of `oauth.roleClaim`, or register the address that it sends as `email` in the web interface, before others can',
  },
  'IMC-ROLE-CLAIM': {
    says: 'a role claim from which Immich never reads a role',
    mend: 'name a claim that holds `admin` or `user`; a list is read since 3.1.0',
  },
  'IMC-OAUTH': {
    says: 'a login through a provider that fails, or is open to others',
    mend: 'give issuer, client, scope and redirect as the provider shows them',
  },
  'IMC-EXTERNAL-DOMAIN': {
    says: 'a public address that is not the one shared links get',
    mend: 'write scheme, host and port alone, such as `https://photos.example.com`',
  },
  'IMC-TEMPLATE': {
    says: 'a storage template by which files are not stored',
    mend: 'write tokens that Immich knows, each in two braces, and close every block',
  },
  'IMC-SMTP': {
    says: 'a mail server that Immich does not reach',
    mend: 'give host and sender; `secure` goes with port 465, and STARTTLS on port 587 needs it off',
  },
  'IMC-PLACEHOLDER': {
    says: 'a placeholder in a config file, which Immich takes for text',
    mend: 'put the value in before Immich reads the file: it replaces no variables',
  },
  'IMC-VALUE': {
    says: 'a value that Immich starts with and cannot use later',
    mend: 'write what the hint says; nobody checks this value at start',
  },
  'IMC-ML-URL': {
    says: 'a URL of machine learning at which a server finds none',
    mend: 'take the `url` of a `MachineLearning` on a network of the server, or name another host by its address or full name',
  },
  'IMC-ML-UNUSED': {
    says: 'a machine learning that no server asks',
    mend: 'add its `url` to `machineLearning.urls`, or take the service away',
  },
  'IMC-DOMAIN-ROUTE': {
    says: 'a public address to which no router answers',
    mend: 'say the host of a `TraefikRoute` in `server.externalDomain`, or acknowledge this where something else answers there',
  },
  'IMC-MOBILE-REDIRECT': {
    says: 'a way back to the mobile app that ends elsewhere, or that was registered otherwise',
    mend: 'say `mobileUrl` in the `EntraLogin`, and let a router for it take `/api/oauth/mobile-redirect`',
  },
  'IMC-LOGIN-REDIRECT': {
    says: 'a way back from the login at Microsoft that ends nowhere',
    mend: 'say scheme and host of a router to Immich in `url` of the `EntraLogin`',
  },
  'IMC-SPLIT': {
    says: 'servers of one Immich that read different settings',
    mend: 'give all of them the same `ImmichConfig`',
  },
  'IMC-ACCEL': {
    says: 'transcoding settings that do not go with the hardware',
    mend: 'leave `ffmpeg.accel` out, since it follows from `transcoding`; servers that share settings need the same hardware',
  },
});
