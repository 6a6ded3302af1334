import { webService, type Examples } from '../examples.ts';

/** Examples of findings on short forms, and on what is told while they are read. */
export const EXAMPLES: Examples = {
  'FORM-VERSION': { wrong: `version: '3.8'\n${webService()}`, right: webService() },
  'FORM-PORT': {
    wrong: webService('ports:', "  - '127.0.0.1:8080:70000'"),
    right: webService('ports:', "  - '127.0.0.1:8080:80'"),
  },
  'FORM-PORT-PROTOCOL': {
    wrong: webService('ports:', "  - '127.0.0.1:53:53/tcp/udp'"),
    right: webService('ports:', "  - '127.0.0.1:53:53/tcp'", "  - '127.0.0.1:53:53/udp'"),
  },
  'FORM-MOUNT': {
    wrong: webService('volumes:', "  - './pages::/srv'"),
    right: webService('volumes:', "  - './pages:/srv'"),
  },
  'FORM-MOUNT-OPTION': {
    wrong: webService('volumes:', "  - './pages:/srv:RO'"),
    right: webService('volumes:', "  - './pages:/srv:ro'"),
  },
  'FORM-MOUNT-DRIVE': {
    wrong: `${webService('volumes:', "  - 'd:/data'")}volumes:\n  d:\n`,
    right: `${webService('volumes:', "  - 'data:/data'")}volumes:\n  data:\n`,
  },
  'FORM-DEVICE': {
    wrong: webService('devices:', '  - /dev/dri:/dev/dri:rw:m'),
    right: webService('devices:', '  - /dev/dri:/dev/dri:rwm'),
  },
  'FORM-PAIR': {
    wrong: webService('environment:', '  - LOG_LEVEL =debug'),
    right: webService('environment:', '  - LOG_LEVEL=debug'),
  },
  'FORM-HOSTS': {
    wrong: webService('extra_hosts:', '  - printer'),
    right: webService('extra_hosts:', '  - printer=192.168.1.20'),
  },
  'FORM-COMMAND': {
    wrong: webService('command: "echo \'hello"'),
    right: webService('command: "echo \'hello\'"'),
  },
  'FORM-COMMAND-END': {
    wrong: webService('command: migrate && serve'),
    right: webService('command: ["sh", "-c", "migrate && serve"]'),
  },
  'FORM-EXTERNAL': {
    wrong: withVolume('    external: true', '    driver: local'),
    right: withVolume('    external: true'),
  },
  'FORM-EXTERNAL-NAME': {
    wrong: withVolume('    external:', '      name: archive'),
    right: withVolume('    external: true', '    name: archive'),
  },
  'FORM-EXTENSION': {
    wrong: webService('environment:', '  x-mode: fast'),
    right: webService('environment:', '  - x-mode=fast'),
  },
  'FORM-SOURCE': {
    wrong: `${webService()}configs:\n  site:\n    file: ./site.conf\n    content: root /srv;\n`,
    right: `${webService()}configs:\n  site:\n    file: ./site.conf\n`,
  },
  'FORM-ADDRESS': {
    wrong: webService('ports:', '  - target: 80', '    host_ip: localhost'),
    right: webService('ports:', '  - target: 80', '    host_ip: 127.0.0.1'),
  },
  'FORM-WATCH': {
    wrong: webService('develop:', '  watch:', '    - action: rebuild', "      path: ''"),
    right: webService('develop:', '  watch:', '    - action: rebuild', '      path: .'),
  },
  'FORM-DEVICES': {
    wrong: webService('gpus:', '  - count: 1', "    device_ids: ['0']"),
    right: webService('gpus:', "  - device_ids: ['0']"),
  },
  'FORM-NOTHING': { wrong: webService('pid:'), right: webService('pid: host') },
  'VALUE-TEXT': {
    wrong: webService('storage_opt:', '  size: 1.5'),
    right: webService('storage_opt:', "  size: '1.5'"),
  },
  'VALUE-KIND': {
    wrong: webService('storage_opt:', '  size: [10g]'),
    right: webService('storage_opt:', '  size: 10g'),
  },
};

function withVolume(...lines: readonly string[]): string {
  const volume = ['volumes:', '  data:', ...lines].map((line) => `${line}\n`).join('');
  return webService('volumes:', "  - 'data:/data'") + volume;
}
