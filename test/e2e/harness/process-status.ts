import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What the kernel says of the rights of a process. */
export interface ProcessStatus {
  /** Effective user and group. */
  readonly user: string;
  /** Supplementary groups. */
  readonly groups: readonly number[];
  /** Capabilities in force. */
  readonly capabilities: readonly string[];
  /** Capabilities that it may ever get. */
  readonly bound: readonly string[];
  readonly noNewPrivileges: boolean;
}

// By their numbers in linux/capability.h.
const NAMES = ['CHOWN', 'DAC_OVERRIDE', 'DAC_READ_SEARCH', 'FOWNER', 'FSETID', 'KILL', 'SETGID', 'SETUID', 'SETPCAP'];

/** Reads the text of /proc/PID/status. */
export function readStatus(text: string): ProcessStatus {
  const fields = new Map(
    text.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '').trim()]),
  );
  const words = (name: string) => (fields.get(name) ?? '').split(/\s+/).filter(Boolean);
  return {
    user: `${words('Uid')[1]}:${words('Gid')[1]}`,
    groups: words('Groups').map(Number),
    capabilities: capabilities(fields.get('CapEff')),
    bound: capabilities(fields.get('CapBnd')),
    noNewPrivileges: fields.get('NoNewPrivs') === '1',
  };
}

function capabilities(mask = 'ffffffffffffffff'): readonly string[] {
  const bits = BigInt(`0x${mask}`).toString(2).split('').toReversed();
  return bits.flatMap((bit, number) => (bit === '1' ? [NAMES[number] ?? `capability ${number}`] : []));
}

/** Whether the root file system of a process is mounted read-only. */
export function hasReadOnlyRoot(pid: number): boolean {
  const mounts = readFileSync(`/proc/${pid}/mountinfo`, 'utf8')
    .split('\n')
    .map((line) => line.split(' '));
  const root = mounts.find((fields) => fields[4] === '/');
  return root?.[5]?.split(',').includes('ro') ?? false;
}

/** The command lines of all processes on this host, with blanks between their words, whatever split them. */
export function commandLines(): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      // It has ended by now.
      return '';
    }
  });
}

/** The limits that the control group of a process has, as it sees them itself. */
export function limitsOf(pid: number): { readonly memory: number; readonly processes: number } {
  const groups = `/proc/${pid}/root/sys/fs/cgroup`;
  const read = (...files: readonly string[]) => {
    const file = files.map((one) => `${groups}/${one}`).find((one) => existsSync(one));
    return file === undefined ? Number.NaN : Number(readFileSync(file, 'utf8'));
  };
  return {
    memory: read('memory.max', 'memory/memory.limit_in_bytes'),
    processes: read('pids.max', 'pids/pids.max'),
  };
}
