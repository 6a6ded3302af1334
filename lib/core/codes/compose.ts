import { codeTable } from './code-text.ts';

/** Codes of findings on what Docker Compose refuses, and what it takes silently. */
export const COMPOSE_CODES = codeTable({
  'SERVICE-IMAGE': {
    says: 'a service has neither an image nor a build',
    mend: 'give it an `image` with registry, tag and digest, or a `build`',
  },
  'IMAGE-REFERENCE': {
    says: 'an image reference that the engine cannot read',
    mend: 'write `registry/path:tag@digest`, the path in lower-case letters',
  },
  'IMAGE-TAG': {
    says: 'an image without a version',
    mend: 'name a version: without one, or with `latest`, every pull may bring another program',
  },
  'IMAGE-DIGEST': { says: 'an image without a digest', mend: 'add `@sha256:…`: a tag can be moved to another image' },
  'NAME-CONTAINER': {
    says: 'a container name that is taken or cannot be used',
    mend: 'give it another name of two or more letters, digits, `_`, `.` and `-`, or leave it out and let Compose number the containers',
  },
  'KEY-DOLLAR': {
    says: 'a dollar sign in a key, where Compose never interpolates',
    mend: 'write the key as it is to be: Compose replaces variables in values only',
  },
  'REF-UNDEFINED': {
    says: 'a reference to something that the stack does not have',
    mend: 'declare what is referred to, or correct the name; what another project creates is declared with `external: true`',
  },
  'DEP-CYCLE': {
    says: 'services wait for each other',
    mend: 'take one of the dependencies away: none of these services could be started first',
  },
  'DEP-HEALTH': {
    says: 'a service waits for the health of one without a health check',
    mend: 'give the other service a `healthcheck`, or wait for `service_started`',
  },
  'DEP-COMPLETES': {
    says: 'a service waits for the end of one that never ends',
    mend: "say `restart: 'no'` on the service that is to end, or wait for another condition",
  },
  'HEALTH-DISABLED': {
    says: 'a disabled health check makes `up --wait` fail for ever',
    mend: 'leave the `healthcheck` out where the image has none',
  },
  'MOUNT-TARGET': {
    says: 'two mounts have one target, or a target is not an absolute path',
    mend: 'give each mount an absolute target of its own',
  },
  'MOUNT-NESTED': {
    says: 'a mount stands inside another one',
    mend: 'mount the two side by side: which one is seen depends on their order and on propagation',
  },
  'NAME-NETWORK': {
    says: 'two networks have one name on the host',
    mend: 'give one of them another name, or say `external: true` where the other one is meant',
  },
  'USER-ID': {
    says: 'a user or group that is neither a name nor an id',
    mend: 'write a name that the image knows, or a whole number from 0 to 2147483647',
  },
  'CAP-UNKNOWN': {
    says: 'a capability that Linux does not have',
    mend: 'take a name of capabilities(7) without `CAP_`, such as `CHOWN`',
  },
  'NET-MODE': {
    says: 'a network mode beside networks',
    mend: 'take the mode or the networks away: a container has the one or the others',
  },
  'PORT-TAKEN': {
    says: 'a port of the host is published twice',
    mend: 'publish another port, or listen on another address: a host has each port once',
  },
  'LIMIT-TWINS': {
    says: 'a limit is said in two places, in two ways',
    mend: 'say the limit in one place, or the same in both',
  },
  'LIST-REPEATS': { says: 'an item stands twice in a list that may not repeat it', mend: 'take one of the two away' },
  'DEPLOY-IGNORED': {
    says: 'an attribute that only Swarm reads, and Compose ignores or refuses',
    mend: 'take it away: without Swarm, what it promises does not happen',
  },
  'SECRET-UNWRITABLE': {
    says: 'Compose cannot write this secret into a read-only container',
    mend: 'take it from a `file`, pass the variable in `environment`, or let the container write to its root',
  },
  'BUILD-DOCKERFILE': {
    says: 'an image is built by two Dockerfiles',
    mend: 'keep `dockerfile` or `dockerfile_inline`',
  },
  'BUILD-PLATFORM': {
    says: 'a service runs on a platform that its image is not built for',
    mend: 'add its `platform` to `build.platforms`',
  },
  'BUILD-CONTEXT': {
    says: 'an image is built from that of a service which nobody builds',
    mend: 'give the other service a `build`, or name its image with `docker-image://`',
  },
  'DEP-DISABLED': {
    says: 'a service needs one that its profiles switch off',
    mend: 'give both the same profiles, or say `required: false` in `depends_on`',
  },
  'HEALTH-TEST': {
    says: 'a probe does not say how it is run',
    mend: 'begin the list with `CMD`, `CMD-SHELL` or `NONE`',
  },
  'SCALE-COUNT': { says: 'a service is to run less than no container', mend: 'write 0 for none' },
  'WATCH-TARGET': {
    says: 'changed files are copied, and nobody says where to',
    mend: 'say the folder of the container as `target`',
  },
  'SECRET-SOURCE': {
    says: 'a secret comes from nowhere',
    mend: 'say its `file`, or the variable that holds it as `environment`',
  },
  'RESTART-CANCELLED': {
    says: '`deploy.restart_policy` goes before `restart`, and cancels it',
    mend: 'say in one place when the service is restarted; `restart_policy` needs a `condition`',
  },
  'RESTART-COUNT': {
    says: 'what stands behind `on-failure:` is no number, so there is no limit',
    mend: 'write a number of attempts, or nothing behind `on-failure`',
  },
  'PORT-PUBLIC': {
    says: 'a port is published on every address of the host, past its firewall',
    mend: 'say the address to listen on, as `host_ip` or before the port',
  },
  'PORT-UNREACHED': {
    says: 'a port is published where there is no network to publish it on',
    mend: 'take `ports` away, or add a network that leads out',
  },
  'PORT-PROTOCOL': {
    says: 'a published port has a protocol with which the container does not start',
    mend: 'write `tcp`, `udp` or `sctp`',
  },
  'ALIAS-TAKEN': {
    says: 'an alias of a service is the name of another one',
    mend: 'take another alias: whoever asks for the name gets one of the two by chance',
  },
  'LABEL-RESERVED': {
    says: 'a label that Docker Compose writes itself',
    mend: 'take another name: what begins with `com.docker.compose.` is written over',
  },
  'NET-CONTAINER': {
    says: 'a service joins a container of its own project by name',
    mend: 'write `service:` and the name of the service, so that it is started first and followed',
  },
  'MOUNT-HIDDEN': {
    says: 'two things stand at one place of a container',
    mend: 'give each a place of its own: one of them is not to be seen',
  },
  'MODE-DECIMAL': {
    says: 'a file mode is written as a decimal number',
    mend: "write it as octal text, such as `'0440'`",
  },
  'MODE-IGNORED': {
    says: 'owner or mode of a secret or config that Compose ignores',
    mend: 'give the file on the host the owner and the mode that it needs',
  },
  'LIMIT-DROPPED': {
    says: 'a size that Compose drops, so that there is no limit',
    mend: 'write whole bytes, or a number with a unit, such as `1.5g`',
  },
  'LIMIT-WEIGHT': { says: 'a weight beyond what Linux knows', mend: 'write a number of the range that is named' },
  'NAMESPACE-WORD': {
    says: 'a word for a namespace that the engine takes for nothing',
    mend: 'write `host`, or leave the attribute out',
  },
  'DNS-ADDRESS': { says: 'a name server that is no address', mend: 'write an address without a port' },
  'NET-RANGE': { says: 'a range of addresses that is not a part of its subnet', mend: 'write a part of the subnet' },
  'VOLUME-DRIVER': {
    says: 'a volume that needs a plugin on the host',
    mend: 'install the plugin before the first deployment, or take the driver `local`',
  },
  'ENGINE-NEWER': {
    says: 'an attribute that needs a newer Docker Engine',
    mend: 'upgrade the engine of the host, or do without',
  },
  'BIND-CREATED': {
    says: 'a path of the host that Docker creates as root where it is missing',
    mend: 'create it beforehand for the user that needs it, and say `create_host_path: false`',
  },
  'BIND-FILE': {
    says: 'a single file of the project is mounted, which editors and git replace',
    mend: 'mount its folder, or start the container anew after each change',
  },
  'EXTERNAL-NEEDED': {
    says: 'a network or volume that somebody else must have created',
    mend: 'create it first, in the project that owns it or by hand',
  },
  'SECRET-FILE': {
    says: 'the file of a secret or config is not there',
    mend: 'create the file before the project is started, or correct its path',
  },
});
