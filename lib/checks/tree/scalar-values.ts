import type { ScalarType } from '../../compose/attribute-type.ts';
import { walkAttributes } from '../../compose/attributes/walk-attributes.ts';
import { isOldFlag } from '../../compose/values/flag.ts';
import { typedScalar } from '../../compose/values/read.ts';
import { scalarFault } from '../../compose/values/scalar-fault.ts';
import type { Remark, Rule } from '../rule.ts';

type Scalar = string | number | boolean | null;

/**
 * Durations, sizes, numbers and switches are what Compose reads as such.
 *
 * Those of a file are judged before there is a model, so that here only the ones of a tree can be wrong.
 */
export const scalarValues: Rule = {
  codes: ['VALUE-DURATION', 'VALUE-SIZE', 'VALUE-NUMBER', 'VALUE-FLAG', 'VALUE-MODE', 'VAR-SWITCH'],
  *check({ document }) {
    const remarks: Remark[] = [];
    walkAttributes(document, (value, type, path) => {
      if (type.kind !== 'scalar' || type.reads === 'string' || typeof value === 'object') return;
      // That a value has another type is told by another check.
      if (!type.accepts.some((accepted) => typeof value === (accepted === 'integer' ? 'number' : accepted))) return;
      const attribute = String(path.at(-1));
      const remark = fault(value as Scalar, type, attribute) ?? oldWord(value as Scalar, type, attribute);
      if (remark !== undefined) remarks.push({ ...remark, path: [...path] });
    });
    yield* remarks;
  },
};

function fault(value: Scalar, { reads }: ScalarType, attribute: string): Omit<Remark, 'path'> | undefined {
  const wrong = scalarFault(typedScalar(value), reads, attribute);
  if (wrong === undefined) return undefined;
  const detail = wrong.detail === undefined ? '' : `: ${wrong.detail}`;
  return { code: wrong.code, message: `\`${value}\` ${wrong.fault}${detail}`, hint: wrong.hint };
}

function oldWord(value: Scalar, { reads }: ScalarType, attribute: string): Omit<Remark, 'path'> | undefined {
  if (reads !== 'boolean' || typeof value !== 'string' || !isOldFlag(value)) return undefined;
  return {
    code: 'VAR-SWITCH',
    severity: 'warning',
    message: `\`${attribute}\` says yes or no in a word of YAML 1.1`,
    hint: 'write `true` or `false`',
  };
}
