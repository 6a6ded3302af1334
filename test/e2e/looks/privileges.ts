import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { containerOf, type Booted } from '../harness/booted.ts';
import { hasReadOnlyRoot, limitsOf, readStatus, type ProcessStatus } from '../harness/process-status.ts';

const GiB = 2 ** 30;
const MiB = 2 ** 20;
const RENDER = 44109;

/** What each long-running process may do. */
const RUNNING = [
  {
    service: 'immich-db',
    user: '999:999',
    bound: ['CHOWN', 'DAC_READ_SEARCH', 'SETGID', 'SETUID'],
    memory: 2 * GiB,
    processes: 200,
  },
  { service: 'immich-redis', user: '999:1000', bound: [], memory: GiB, processes: 100 },
  { service: 'immich-db-exporter', user: '65534:65534', bound: [], memory: 64 * MiB, processes: 50 },
  {
    service: 'immich-machine-learning',
    user: '3106:3202',
    groups: [RENDER],
    bound: [],
    memory: 4 * GiB,
    processes: 100,
  },
  { service: 'immich-server', user: '3106:3202', groups: [RENDER], bound: [], memory: 6 * GiB, processes: 200 },
] as const;

/** What each task that ends may do; both start as root. */
const TASKS = [
  { service: 'immich-init', capabilities: ['CHOWN', 'DAC_OVERRIDE'], readOnly: true, memory: 64 * MiB, processes: 50 },
  {
    service: 'immich-db-backup',
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
    readOnly: false,
    memory: GiB,
    processes: 100,
  },
] as const;

/** What containers may do, as the kernel and Docker say. */
export function privileges(booted: () => Booted): void {
  describe.each(RUNNING)('$service', ({ service, user, bound, memory, processes, ...rest }) => {
    const pid = () => containerOf(booted(), service).State.Pid;
    const status = (): ProcessStatus => readStatus(readFileSync(`/proc/${pid()}/status`, 'utf8'));

    test(`works as ${user}`, () => {
      expect(status().user).toBe(user);
    });

    test('is in no group but its own and that of the devices it uses', () => {
      const own = Number(user.split(':')[1]);
      const others = status().groups.filter((group) => group !== own);
      expect(others).toEqual('groups' in rest ? rest.groups : []);
    });

    test(`has no capability, and can get no other than [${bound.join(', ')}]`, () => {
      expect(status()).toMatchObject({ capabilities: [], bound });
    });

    test('gets no new privileges', () => {
      expect(status().noNewPrivileges).toBe(true);
      expect(containerOf(booted(), service).HostConfig.Privileged).toBe(false);
    });

    test('has a root file system that it cannot write', () => {
      expect(hasReadOnlyRoot(pid())).toBe(true);
    });

    test('is held to its memory and its number of processes', () => {
      expect(limitsOf(pid())).toEqual({ memory, processes });
    });
  });

  describe.each(TASKS)('$service', ({ service, capabilities, readOnly, memory, processes }) => {
    test(`has the capabilities [${capabilities.join(', ')}], and gets no new privileges`, async () => {
      const show = ['run', '--rm', '--no-deps', '--entrypoint', 'cat', service, '/proc/self/status'];
      const { stdout } = await booted().sandbox.compose(show);
      expect(readStatus(stdout)).toMatchObject({
        user: '0:0',
        capabilities,
        bound: capabilities,
        noNewPrivileges: true,
      });
    });

    test('has its limits, and writes its root file system only with a reason', () => {
      const { HostConfig } = containerOf(booted(), service);
      expect([HostConfig.Memory, HostConfig.PidsLimit]).toEqual([memory, processes]);
      expect(HostConfig.ReadonlyRootfs).toBe(readOnly);
    });
  });
}
