import { numberOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Remark, Rule } from '../rule.ts';

/** The engine gives a container a hundredth of a CPU at least, and reads one way of saying how much. */
export const cpuTime: Rule = {
  codes: ['LIMIT-CPU'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const { path, ...remark } of faultsOf(service)) yield { path: ['services', name, ...path], ...remark };
    }
  },
};

function* faultsOf(service: AnyService): Iterable<Remark> {
  const amount = (attribute: string) => numberOf(service[attribute]) ?? 0;
  const twin = asMapping(asMapping(service.deploy?.['resources'])?.['limits'])?.['cpus'];
  const cpus = numberOf(twin ?? service['cpus']) ?? 0;
  const path = twin === undefined ? ['cpus'] : ['deploy', 'resources', 'limits', 'cpus'];
  if (cpus < 0) yield { path, message: `${cpus} is not a number of CPUs`, hint: 'write 0.01 or more' };
  // What is too little to be counted is no limit.
  if (cpus >= 0.000_01 && cpus < 0.01) {
    yield { path, message: `${cpus} CPUs are less than the engine gives`, hint: 'write 0.01 or more' };
  }
  const [period, quota] = [amount('cpu_period'), amount('cpu_quota')];
  if (period !== 0 && (period < 1000 || period > 1_000_000)) {
    const message = `a period of ${period} microseconds is not from 1000 to 1000000`;
    yield { path: ['cpu_period'], message, hint: 'leave it out: `cpus` says the same more plainly' };
  }
  if (quota > 0 && quota < 1000) {
    const message = `a quota of ${quota} microseconds is below 1000`;
    yield { path: ['cpu_quota'], message, hint: 'leave it out: `cpus` says the same more plainly' };
  }
  for (const [attribute, value] of [
    ['cpu_period', period],
    ['cpu_quota', quota],
  ] as const) {
    if (cpus === 0 || value === 0) continue;
    const message = `\`cpus\` and \`${attribute}\` say the same in two ways`;
    yield { path: [attribute], message, hint: 'take one of them away' };
  }
  if (amount('cpu_shares') < 0) {
    yield {
      path: ['cpu_shares'],
      message: 'the shares of the CPU are negative',
      hint: 'write 2 to 262144; 1024 is usual',
    };
  }
  if (amount('cpu_rt_period') > 0 && amount('cpu_rt_runtime') > amount('cpu_rt_period')) {
    const message = 'the real-time runtime is longer than its period';
    yield { path: ['cpu_rt_runtime'], message, hint: 'make it shorter than `cpu_rt_period`' };
  }
}
