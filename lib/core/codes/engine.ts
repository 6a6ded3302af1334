import { codeTable } from './code-text.ts';

/** Codes of findings on what Docker Engine refuses after Docker Compose accepted. */
export const ENGINE_CODES = codeTable({
  'SERVICE-NONE': { says: 'there is no service to start', mend: 'add a service, or one that no profile switches off' },
  'PLATFORM-NAME': {
    says: 'a platform that no image is made for',
    mend: 'write one such as `linux/amd64` or `linux/arm64`',
  },
  'NAME-HOST': {
    says: 'a host has a name that is too long for Linux',
    mend: 'shorten the `hostname` to 64 characters',
  },
  'RESTART-WORD': {
    says: 'a restart policy that the engine does not know',
    mend: 'write `no`, `always`, `on-failure` or `unless-stopped`',
  },
  'RESTART-ATTEMPTS': {
    says: 'restarts are counted where the engine does not count them',
    mend: 'write `on-failure`, or leave the number away',
  },
  'HEALTH-TIMES': {
    says: 'a time of a health check that is negative or too short',
    mend: 'write a time such as `30s`',
  },
  'STOP-SIGNAL': { says: 'a signal that Linux does not have', mend: 'write a name such as `SIGTERM`' },
  'WORKDIR-PATH': { says: 'a working directory that is not absolute', mend: 'begin it with `/`' },
  'ENV-UNNAMED': { says: 'a variable of a container without a name', mend: 'write its name before the `=`' },
  'MOUNT-OPTIONS': {
    says: 'a mount has an option, a type or a path that the engine does not take',
    mend: 'take the option away that belongs to another type of mount',
  },
  'TMPFS-OPTIONS': {
    says: 'an option of a directory in memory that Linux does not know',
    mend: 'write such as `size=64m`, `mode=1777`, `uid=1000`',
  },
  'VOLUME-NAME': {
    says: 'a volume has a name that the engine does not take',
    mend: 'take letters, digits, `_`, `.` and `-`, two or more, a letter or digit first',
  },
  'VOLUME-OPTION': {
    says: 'an option of a volume that does not exist, or says nothing alone',
    mend: 'say `type`, `device` and, for options of the mount, `o`',
  },
  'MOUNT-COPIED': { says: 'a file is copied to where something is mounted', mend: 'give it a `target` of its own' },
  'SECRET-UNSET': {
    says: 'a secret or config comes from a variable that is not set',
    mend: 'set the variable in `.env`, or where Compose is started',
  },
  'PORT-NUMBER': { says: 'a port that is no number up to 65535', mend: 'write a port, or a range such as `8000-8010`' },
  'NET-MODE-NAME': {
    says: 'a network mode that names nothing',
    mend: 'write `host`, `none`, or `service:` and a name; networks go into `networks`',
  },
  'NET-JOINED': {
    says: 'a service says something of a network that is not its own',
    mend: 'say it on the service whose network it is, or take it away',
  },
  'NET-DRIVER': {
    says: 'a network has a driver that the engine does not have',
    mend: 'leave the `driver` out for a bridge, or install its plugin',
  },
  'NET-OPTION': { says: 'an option of a bridge that the engine cannot read', mend: 'write the value that is named' },
  'NET-RESERVED': {
    says: "a network has a name that is the engine's own",
    mend: 'take another name, or say `network_mode` on the services',
  },
  'NET-SUBNET': {
    says: 'the addresses of a network do not fit together, or are none',
    mend: 'write the `subnet` with its length, and the rest as parts of it',
  },
  'NET-OVERLAP': { says: 'two networks of a file share addresses', mend: 'give one of them another subnet' },
  'NET-ADDRESS': {
    says: 'a fixed address that its network cannot give',
    mend: 'take a free address of the subnet, which the network must say',
  },
  'MAC-ADDRESS': {
    says: 'a MAC address that the engine does not take',
    mend: 'write six pairs of hexadecimal digits, and say it once',
  },
  'HOSTS-ADDRESS': {
    says: 'a name of a host stands for something that is no address',
    mend: 'write an address, or `host-gateway`',
  },
  'LIMIT-SIZE': {
    says: 'sizes of memory that are too small or do not fit together',
    mend: 'write 6 MB or more, with a unit, and let limits be above reservations',
  },
  'LIMIT-CPU': { says: 'time of a CPU that the engine does not give', mend: 'say `cpus` alone, 0.01 or more' },
  'LIMIT-CPUSET': {
    says: 'a list of CPUs that the engine cannot read',
    mend: 'write numbers and ranges joined by commas, such as `0-1,3`',
  },
  'LIMIT-RANGE': { says: 'a limit outside of its range', mend: 'write a number of the range that is named' },
  'ULIMIT-NAME': { says: 'a limit that Linux does not have', mend: 'write a name such as `nofile` or `memlock`' },
  'ULIMIT-RANGE': {
    says: 'a limit of Linux with numbers that cannot be set',
    mend: 'let `soft` be no more than `hard`, and leave room for the container itself',
  },
  'SECURITY-OPTION': {
    says: 'a security option that the engine does not know',
    mend: 'write `no-new-privileges=true`, or `seccomp`, `apparmor` or `label` with a value',
  },
  'IPC-MODE': {
    says: 'shared memory is to be that of nobody',
    mend: 'write `host`, `private`, `shareable` or `none`, and say `shareable` on who shares it',
  },
  'ISOLATION-MODE': { says: 'an isolation that Linux does not have', mend: 'leave `isolation` out' },
  'DEVICE-PATH': {
    says: 'a device without an absolute path or without permissions',
    mend: 'write the path of the device, and `permissions` in the long form',
  },
  'DEVICE-RULE': { says: 'a rule for devices that the engine cannot read', mend: 'write such as `c 189:* rmw`' },
  'SYSCTL-NAME': { says: 'a setting of the kernel that a container does not have', mend: 'set it on the host' },
  'LOG-DRIVER': {
    says: 'a log driver that the engine does not have',
    mend: 'write one such as `local` or `json-file`, or install the plugin',
  },
  'LOG-OPTION': {
    says: 'an option of a log that its driver does not take',
    mend: 'write an option of the driver, with a value that it reads',
  },
});
