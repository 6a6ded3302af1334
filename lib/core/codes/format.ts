import { codeTable } from './code-text.ts';

/** Codes of findings on what the format allows where: attributes, types, short forms, values. */
export const FORMAT_CODES = codeTable({
  'SCHEMA-KEY': {
    says: 'a key that the format does not have in this place',
    mend: 'take the name that the hint says; what is meant for other tools begins with `x-`',
  },
  'SCHEMA-TYPE': {
    says: 'a value of another type than its attribute takes',
    mend: 'write the value in the form that the message says',
  },
  'SCHEMA-VALUE': {
    says: 'a value that is none of those that its attribute takes',
    mend: 'write one of the values that the message says',
  },
  'SCHEMA-MISSING': {
    says: 'an attribute without which the others mean nothing is missing',
    mend: 'add the attribute that the message says',
  },
  'SCHEMA-NEWER': {
    says: 'an attribute that only a newer Docker Compose reads',
    mend: 'deploy with the version that the message says, or leave the attribute out',
  },
  'FORM-VERSION': {
    says: 'a version of the format, which means nothing any more',
    mend: 'leave it out',
  },
  'FORM-PORT': {
    says: 'a port that Compose cannot read',
    mend: 'write `[address:]published:container[/protocol]`, with ports or ranges of ports, or a mapping',
  },
  'FORM-PORT-PROTOCOL': {
    says: 'a second protocol of a port, which Compose drops without a word',
    mend: 'write one port for each protocol',
  },
  'FORM-MOUNT': {
    says: 'a mount that Compose cannot read',
    mend: 'write `source:target` or `source:target:ro`, or a mapping',
  },
  'FORM-MOUNT-OPTION': {
    says: 'an option of a mount that means nothing to Compose, which mounts without it',
    mend: 'write options that Compose knows, such as `ro`, `nocopy` and `z`, in lower case',
  },
  'FORM-MOUNT-DRIVE': {
    says: 'a volume whose name has one letter, which Compose takes for a drive of Windows',
    mend: 'give the volume a name of two letters or more',
  },
  'FORM-DEVICE': {
    says: 'a device that Compose cannot read',
    mend: 'write `source:target:permissions`, or a mapping',
  },
  'FORM-PAIR': {
    says: 'an item of a list of names and values that Compose cannot read',
    mend: 'write `NAME=value` without spaces around the `=`, or a mapping',
  },
  'FORM-HOSTS': {
    says: 'a host whose name or address is missing or cannot be read',
    mend: 'write `host=address`, or a mapping of hosts to addresses',
  },
  'FORM-COMMAND': {
    says: 'a command whose quotes, brackets or backslashes do not pair',
    mend: 'close what is open, or write a list: the program, then each argument',
  },
  'FORM-COMMAND-END': {
    says: 'a command that only a shell could read, of which Compose drops the end',
    mend: 'write `["sh", "-c", "…"]` around what a shell must read',
  },
  'FORM-EXTERNAL': {
    says: 'something external has attributes of what Compose creates, or two names',
    mend: 'keep `external: true` and `name`, and leave the others out',
  },
  'FORM-EXTERNAL-NAME': {
    says: 'the name of something external stands in `external`, which is the old way',
    mend: 'write `external: true`, and the name as `name` beside it',
  },
  'FORM-EXTENSION': {
    says: 'a name of the user begins with `x-`, so that Compose takes it for an extension of its format',
    mend: 'choose another name, or write a list where the format lets you',
  },
  'FORM-SOURCE': {
    says: 'a secret or config comes from nowhere, or from two places',
    mend: 'say one of `file`, `environment` and, for a config, `content`',
  },
  'FORM-ADDRESS': {
    says: 'a port is published on what is not an address',
    mend: 'write an address of IPv4 or IPv6 as `host_ip`, or leave it out',
  },
  'FORM-WATCH': { says: 'nothing is watched', mend: 'write the path to watch, `.` for all of the project' },
  'FORM-DEVICES': {
    says: 'devices are asked for both by their number and by their ids',
    mend: 'write `count` or `device_ids`',
  },
  'FORM-NOTHING': {
    says: 'an attribute says nothing where Compose crashes over it',
    mend: 'give it a value, or leave it out',
  },
  'FORM-SSH': {
    says: 'a key of SSH with a path, which `docker compose config` cannot print',
    mend: 'add the key to an SSH agent and write `default`',
  },
  'FORM-ENDLESS': {
    says: 'an endless number in an extension, which `docker compose config` cannot print',
    mend: 'write a number, or a text in quotes',
  },
  'VALUE-DURATION': {
    says: 'a text that is not a duration',
    mend: 'write numbers with units, as in `30s`, `1m30s` or `2h`',
  },
  'VALUE-SIZE': { says: 'a text that is not a size', mend: 'write a number with a unit, as in `512m` or `2g`' },
  'VALUE-NUMBER': {
    says: 'a value that is not the number that its attribute takes',
    mend: 'write the number in the form that the message says',
  },
  'VALUE-FLAG': { says: 'a text that is not a switch', mend: 'write `true` or `false`' },
  'VALUE-MODE': {
    says: 'a value that is not a file mode',
    mend: 'write octal digits in quotes, as in `"0440"`',
  },
  'VALUE-TEXT': { says: 'a value that Compose takes only as a text', mend: 'put it into quotes' },
  'VALUE-KIND': {
    says: 'a list, a mapping or a single value where another one of them belongs',
    mend: 'write the value in the form that the message says',
  },
});
