import { codeTable } from './code-text.ts';

/** Codes of findings on `${}` and where its values come from. */
export const VARIABLES_CODES = codeTable({
  'VAR-NAME': {
    says: 'a variable has a name that Compose cannot read',
    mend: 'name it with letters, digits and `_`, not beginning with a digit',
  },
  'VAR-PURPOSE': {
    says: 'a variable does not say what it is for, or says it in a way that Compose would read',
    mend: 'say in plain words what it is for, where it is declared',
  },
  'VAR-FALLBACK': {
    says: 'a default that cannot stand in `${}`',
    mend: 'make the variable required, or take a default without `$`, `{`, `}` and line breaks',
  },
  'VAR-CONFLICT': { says: 'one variable is declared in two ways', mend: 'declare it once and use that everywhere' },
  'VAR-TEMPLATE': {
    says: 'a dollar sign begins something that Compose cannot read',
    mend: 'write a variable as `${NAME}`, `${NAME:-default}` or `${NAME:?message}`, and a literal `$` as `$$`',
  },
  'VAR-MISSING': {
    says: 'a required variable has no value',
    mend: 'set it in `.env` beside the Compose file, in the environment or with `--env-file`',
  },
  'VAR-BLANK': {
    says: 'a variable is not set and becomes blank',
    mend: 'set it, say what stands in for it (`${NAME:-default}`), or double the `$` where it is meant literally',
  },
  'VAR-CAST': {
    says: 'a text is no number or switch where one belongs',
    mend: 'write the number, or `true` or `false`; give a variable that may be unset a default that is one',
  },
  'VAR-SWITCH': { says: 'a switch is spelled as YAML 1.2 does not', mend: 'write `true` or `false`' },
  'VAR-ENV-FILE': {
    says: 'only an `env_file` has the variable of a `${}`, which it does not feed',
    mend: 'set the variable in `.env` beside the Compose file, or read that file with `--env-file` as well',
  },
  'VAR-SETTING': {
    says: 'a variable that sets Compose itself holds what Compose cannot read',
    mend: 'give it a value that Compose knows, or take it away',
  },
  'ENV-FILE': {
    says: 'a file of variables or labels does not exist, or cannot be read',
    mend: 'create it, or write `required: false` beside its path',
  },
  'ENV-FORMAT': {
    says: 'a format of a file of variables that Compose does not know',
    mend: 'write `raw`, or leave it out',
  },
  'ENV-SYNTAX': {
    says: 'a line of a file of variables that Compose cannot read',
    mend: 'write `NAME=value`, with quotes around a value of several lines',
  },
  'ENV-NAME': {
    says: 'a file of variables gives a value to a variable without a name',
    mend: 'write `NAME=value`, or end the line where the value comes from the environment',
  },
  'NAME-PROJECT': {
    says: 'a project has no name, or one that Compose does not take',
    mend: 'write lower-case letters, digits, `-` and `_`, beginning with a letter or a digit',
  },
  'NAME-CHANGED': {
    says: 'Compose changes the name of the project without a word',
    mend: 'write the name as Compose spells it',
  },
});
