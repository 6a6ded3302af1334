import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { isIoError } from './io-error.ts';

/**
 * This process, in one line: its number, its start, its host.
 *
 * The start tells it from a later process that was given the same number, as happens in every container.
 */
export function processIdentity(): string {
  return `${process.pid} ${statOf(process.pid)?.start ?? '-'} ${host()}`;
}

/** Whether a process that called itself so still runs; `undefined` where that cannot be told from here. */
export function isRunning(identity: string): boolean | undefined {
  const [, pid, start, where] = /^([1-9]\d{0,9}) (\d+|-) (\S+)$/.exec(identity) ?? [];
  if (pid === undefined || where !== host()) return undefined;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if (!isIoError(error) || error.code !== 'EPERM') return false;
  }
  const stat = statOf(Number(pid));
  return stat === undefined || (stat.state !== 'Z' && (start === '-' || start === stat.start));
}

function host(): string {
  return hostname().replaceAll(/\s/g, '-') || '-';
}

// Linux only; elsewhere the number has to do.
function statOf(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The command's name stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch (error) {
    if (isIoError(error)) return undefined;
    throw error;
  }
}
