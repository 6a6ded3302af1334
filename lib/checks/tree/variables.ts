import type { DocumentPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { Variable } from '../../core/variable.ts';
import { walkScalars } from '../../compose/walk.ts';
import type { Remark, Rule } from '../rule.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

interface Use {
  readonly variable: Variable;
  readonly path: DocumentPath;
}

/** A variable is spelled so that Compose reads what was meant, and declared in one way. */
export const variables: Rule = {
  codes: ['VAR-NAME', 'VAR-PURPOSE', 'VAR-FALLBACK', 'VAR-CONFLICT'],
  check({ document }) {
    const remarks: Remark[] = [];
    const judged = new Set<Variable>();
    const uses = new Map<string, Use>();
    walkScalars(document as ResolvedValue, (scalar, path) => {
      for (const variable of Text.isText(scalar) ? scalar.variables : []) {
        if (judged.has(variable)) continue;
        judged.add(variable);
        const known = uses.get(variable.name)?.variable;
        for (const remark of faultsOf(variable, known)) remarks.push({ path, ...remark });
        const saysMore = known === undefined || (!isExplained(known) && isExplained(variable));
        if (saysMore) uses.set(variable.name, { variable, path });
      }
    });
    const unexplained = [...uses.values()].filter(({ variable }) => !isExplained(variable));
    return [...remarks, ...unexplained.map(missesPurpose)];
  },
};

function* faultsOf(variable: Variable, known: Variable | undefined): Iterable<Omit<Remark, 'path'>> {
  const { name, kind, purpose, fallback } = variable;
  if (!NAME.test(name)) {
    yield {
      message: `\`${name}\` is not a variable name`,
      hint: 'letters, digits and `_`, not beginning with a digit',
    };
  }
  if (purpose !== undefined && /[${}\n\r]/.test(purpose)) {
    yield {
      code: 'VAR-PURPOSE',
      message: `the purpose of \`${name}\` holds \`$\`, \`{\`, \`}\` or a line break, which Compose would read`,
      hint: 'say it in plain words',
    };
  }
  if (fallback !== undefined && /[${}\n\r]/.test(fallback)) {
    yield {
      code: 'VAR-FALLBACK',
      message: `the default of \`${name}\` holds \`$\`, \`{\`, \`}\` or a line break, which Compose would read`,
      hint: 'make the variable `required`, or take another default',
    };
  }
  if (known !== undefined && (known.kind !== kind || known.fallback !== fallback)) {
    yield {
      code: 'VAR-CONFLICT',
      message: `\`${name}\` is declared as ${spell(known)} and as ${spell(variable)}`,
      hint: 'declare it once and use that value everywhere',
    };
  }
}

function missesPurpose({ variable, path }: Use): Remark {
  return {
    path,
    code: 'VAR-PURPOSE',
    severity: 'warning',
    message: `\`${variable.name}\` does not say what it is for`,
    hint: 'say it where it is declared: it becomes the message of a missing value and a line of .env.example',
  };
}

function isExplained({ purpose = '' }: Variable): boolean {
  return purpose.trim() !== '';
}

function spell({ kind, fallback }: Variable): string {
  return kind === 'optional' ? `optional with the default \`${fallback ?? ''}\`` : kind;
}
