import { roughText } from '../../../checks/facts/plain.ts';
import type { Remark } from '../../../checks/rule.ts';
import { closestName } from '../../../core/closest-name.ts';
import type { SettingsRule } from '../settings-rule.ts';
import { shown } from '../shown.ts';
import { readTemplate, type Template, type TokenUse } from '../template/read-template.ts';
import { VARIABLE } from '../template/split-template.ts';
import { needsAlbum, TOKENS } from '../template/tokens.ts';

const PATH = ['storageTemplate', 'template'];

/** A storage template that Immich cannot use leaves every file where it was uploaded, with an error in the log. */
export const storageTemplate: SettingsRule = {
  codes: ['IMC-TEMPLATE'],
  *check({ get }) {
    const text = roughText(get(...PATH), VARIABLE);
    if (get('storageTemplate', 'enabled') !== true || text === undefined) return;
    const template = readTemplate(text);
    if (template === undefined) return;
    if ('fault' in template) {
      yield {
        path: PATH,
        message: `no file is stored by \`storageTemplate.template\`, which cannot be read: ${template.fault}`,
        hint: 'write tokens as `{{y}}`, and blocks as `{{#if album}}…{{else}}…{{/if}}`',
      };
      return;
    }
    yield* failures(template);
    yield* tokens(template);
    yield* texts(template);
  },
};

function* failures(template: Template): Iterable<Remark> {
  for (const failure of new Set(template.failures)) {
    yield {
      path: PATH,
      message: `files are not stored by \`storageTemplate.template\`: it holds ${failure}`,
      hint: 'write tokens as `{{y}}`, and blocks as `{{#if album}}…{{else}}…{{/if}}`',
    };
  }
}

function* tokens({ uses }: Template): Iterable<Remark> {
  const told = new Set<string>();
  for (const use of uses) {
    const remark = told.has(use.name) ? undefined : remarkOn(use);
    if (remark === undefined) continue;
    told.add(use.name);
    yield { path: PATH, ...remark };
  }
}

function remarkOn({ name, isCondition, isInAlbum }: TokenUse): Omit<Remark, 'path'> | undefined {
  if (!TOKENS.has(name)) {
    const consequence = isCondition ? 'a condition never holds' : 'files are not stored';
    return {
      severity: isCondition ? 'warning' : 'error',
      message: `${consequence}: \`storageTemplate.template\` holds ${shown(name)}, which is no token of Immich`,
      hint: mend(name),
    };
  }
  if (isCondition || isInAlbum || !needsAlbum(name)) return undefined;
  return {
    severity: 'warning',
    message: `files in no album are not stored: \`storageTemplate.template\` holds \`${name}\`, which they lack`,
    hint: `write \`{{#if album}}{{${name}}}{{/if}}\`, with something after \`{{else}}\` for the others`,
  };
}

function mend(name: string): string {
  const parts = name.split(/[-_:./]/);
  if (parts.length > 1 && parts.every((part) => TOKENS.has(part))) {
    return `write each token in braces of its own: \`{{${name.replaceAll(/[-_:./]/g, '}}$&{{')}}}\``;
  }
  const probable = /^y{3,}$/i.test(name) ? 'y' : closestName(name, TOKENS);
  return probable === undefined
    ? 'write a token such as `y`, `MM`, `dd` or `filename`'
    : `did you mean \`${probable}\`?`;
}

function* texts({ texts: literals, uses, hasBlocks, failures: failed }: Template): Iterable<Remark> {
  const single = literals.flatMap((text) => [...text.matchAll(/(?<![{$])\{([\w-]+)\}/g)]);
  const token = single.map(([, name = '']) => name).find((name) => TOKENS.has(name));
  if (token !== undefined) {
    yield {
      path: PATH,
      severity: 'warning',
      message: `\`{${token}}\` in \`storageTemplate.template\` is taken for text, since tokens have two braces`,
      hint: `write \`{{${token}}}\``,
    };
  }
  if (hasBlocks || failed.length > 0 || literals.some((text) => text.includes(VARIABLE))) return;
  if (uses.length === 0 && token === undefined) {
    yield {
      path: PATH,
      severity: 'warning',
      message: 'all files get one name, told apart by numbers: `storageTemplate.template` holds no token',
      hint: 'write tokens such as `{{y}}/{{MM}}/{{filename}}`',
    };
  }
  if (leadsOut(literals.join('x'))) {
    yield {
      path: PATH,
      message: 'no file is stored by `storageTemplate.template`: its `..` leads out of the folder of the user',
      hint: 'take the `..` away',
    };
  }
}

// Whatever the tokens are, the folders are no more than here.
function leadsOut(path: string): boolean {
  let depth = 0;
  for (const name of path.split('/')) {
    if (name === '..') depth -= 1;
    else if (name !== '' && name !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
