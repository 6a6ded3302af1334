import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SYSTEMS =
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos';
const PROCESSORS =
  '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc ppc64 ppc64le ' +
  'riscv riscv64 s390 s390x sparc sparc64 wasm i386 i686 x86_64 x86-64 aarch64 armhf armel macos';

/** A platform is a system and a processor that images are made for. */
export const platformName: Rule = {
  codes: ['PLATFORM-NAME'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { platform }] of engineServices(document)) {
      if (typeof platform !== 'string' || platform === '' || isPlatform(platform)) continue;
      yield {
        path: ['services', name, 'platform'],
        message: `no image is made for the platform \`${platform}\``,
        hint: 'write one such as `linux/amd64`, `linux/arm64` or `linux/arm/v7`',
      };
    }
  },
};

function isPlatform(text: string): boolean {
  const parts = text.toLowerCase().split('/');
  const [first = '', second] = parts;
  if (parts.length > 3 || parts.slice(1).some((part) => !/^[\w-]+$/.test(part))) return false;
  const system = /^([\w-]+)(?:\([\w.-]*\))?$/.exec(first)?.[1] ?? '';
  if (second === undefined) return SYSTEMS.split(' ').includes(system) || PROCESSORS.split(' ').includes(system);
  return [...SYSTEMS.split(' '), 'macos'].includes(system) && PROCESSORS.split(' ').includes(second);
}
