import { codeTable } from './code-text.ts';

/** Codes of findings on the tree of constructs and the apps that build it. */
export const TREE_CODES = codeTable({
  'TREE-ID': {
    says: 'a construct has an id that cannot be used',
    mend: 'give it an id of letters, digits, `.`, `_` and `-`, without a slash',
  },
  'TREE-DUPLICATE': {
    says: 'two constructs of one scope have the same id',
    mend: 'give one of the two another id: ids are the paths by which constructs are found',
  },
  'TREE-NAME': {
    says: 'two elements of a kind have one name in compose.yaml',
    mend: 'change one of the ids from the stack down, of which the name is made',
  },
  'TREE-ATTRIBUTE': {
    says: 'an attribute that the format does not have',
    mend: 'correct the name; what is newer than this library goes in through `override`, what is your own begins with `x-`',
  },
  'TREE-PROP': {
    says: 'a prop that a construct does not have',
    mend: 'correct the name, or take the prop away: it has no effect',
  },
  'TREE-VALUE': {
    says: 'an attribute holds something that is not data, or that cannot stand there',
    mend: 'write plain data there: text, numbers, booleans, lists and objects of them, variables and lazies',
  },
  'STACK-NAME': {
    says: 'a stack has a name that Compose does not take for a project',
    mend: 'begin it with a lower-case letter or digit, and go on with lower-case letters, digits, `_` and `-`',
  },
  'STACK-NESTED': {
    says: 'a stack stands inside another one',
    mend: 'create it in the app: each stack is a Compose project of its own',
  },
  'STACK-EMPTY': { says: 'a stack has no service', mend: 'create a `Service` in it, or take the stack away' },
  'STACK-TWICE': {
    says: 'two stacks have one name',
    mend: 'give one of them another id: each stack is a folder and a project of its own',
  },
  'APP-EMPTY': { says: 'an app has no stack', mend: 'create a `ComposeStack` in it' },
  'APP-THROWS': {
    says: 'an app ends with an exception',
    mend: 'correct the app at the line that is named, and run `npx tsc --noEmit`, which finds misspelt names',
  },
  'APP-SYNTAX': {
    says: 'an app cannot be read as TypeScript',
    mend: 'correct the line that is named; where Node does not read TypeScript by itself, install esbuild',
  },
  'APP-MISSING': {
    says: 'there is no app to synthesize',
    mend: 'run the command in the folder that holds `apps`, and create an `App` in apps/STACK/main.ts',
  },
  'ACK-REASON': {
    says: 'an acknowledgement gives no reason',
    mend: 'say why it is fine here: the reason is what a reviewer reads',
  },
  'ACK-UNUSED': {
    says: 'an acknowledgement accepts nothing',
    mend: 'take the acknowledgement away, since its cause is gone, or correct its code',
  },
  'ASPECT-THROWS': {
    says: 'an aspect ends with an exception',
    mend: 'correct the `visit` of the aspect, at the line that is named',
  },
  'PREPARE-THROWS': {
    says: 'a construct ends with an exception while the tree is completed',
    mend: 'correct the construct that is named, or the props that it was given',
  },
  'FILE-THROWS': {
    says: 'the content of a file ends with an exception',
    mend: 'correct the function that makes the content of the file',
  },
  'OVERRIDE-PATH': {
    says: 'an override names a place that does not exist',
    mend: 'name a place whose parent is there, or override the parent as a whole',
  },
});
