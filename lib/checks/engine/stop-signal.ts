import { closestName } from '../../core/closest-name.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SIGNALS =
  'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
  'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX';

/** The engine knows signals by their names and numbers. */
export const stopSignal: Rule = {
  codes: ['STOP-SIGNAL'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { stop_signal: signal }] of engineServices(document)) {
      if (typeof signal !== 'string' || signal === '' || isSignal(signal)) continue;
      const meant = closestName(signal.replace(/^sig/i, ''), SIGNALS.split(' '));
      yield {
        path: ['services', name, 'stop_signal'],
        message: `\`${signal}\` is not a signal`,
        hint:
          meant === undefined ? 'write a name such as `SIGTERM`, `SIGINT`, `SIGQUIT`' : `did you mean \`SIG${meant}\`?`,
      };
    }
  },
};

function isSignal(text: string): boolean {
  if (/^[-+]?\d{1,9}$/.test(text)) return Number(text) !== 0;
  const word = text.toUpperCase().replace(/^SIG/, '');
  const realTime = /^RTM(?:IN\+|AX-)(\d{1,2})$/.exec(word)?.[1];
  if (realTime !== undefined) return Number(realTime) > 0 && Number(realTime) < (word.startsWith('RTMIN') ? 16 : 15);
  return SIGNALS.split(' ').includes(word);
}
