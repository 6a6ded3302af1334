import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RootConstruct } from 'constructs';
import { runPolicies } from '../checks/policies/run-policies.ts';
import { STACK_RULES } from '../checks/rules.ts';
import { runRules } from '../checks/run-rules.ts';
import { buildModel } from '../compose/build-model.ts';
import type { StackModel } from '../compose/compose-model.ts';
import { ComposeStack, type StackFile } from '../core/compose-stack.ts';
import { findingsOf, type Finding } from '../core/finding.ts';
import { originOf, type Origin } from '../core/origin.ts';
import { renderPreflight } from '../docs/preflight/preflight-script.ts';
import { renderReadme } from '../docs/readme.ts';
import { checkSopsEnv, SOPS_ENV } from '../secrets/check-sops-env.ts';
import { envExample } from '../secrets/env-example.ts';
import { stackVariables } from '../secrets/stack-variables.ts';
import type { Artifact, StackOutput } from './artifact.ts';
import { prepareTree } from './prepare.ts';
import { renderCompose } from './render-compose.ts';

/** What one app came to: its models, what was found, and its artifacts. */
export interface Assembly {
  readonly root: RootConstruct;
  readonly models: readonly StackModel[];
  /** What was found, apart from what concerns the whole host. */
  readonly findings: readonly Finding[];
  /** Renders the artifacts of the stacks that are chosen by name; none of them may have an error. */
  readonly render: (isChosen: (name: string) => boolean) => readonly StackOutput[];
}

/** Completes a tree, builds its models and checks them. It writes nothing. */
export function assemble(root: RootConstruct, source: string, projectRoot: string): Assembly {
  prepareTree(root);
  const stacks = root.node.findAll().filter((construct) => ComposeStack.isComposeStack(construct));
  const encrypted = join(projectRoot, source, '..', SOPS_ENV);
  const findings: Finding[] = stacks.length === 0 ? [emptyApp(root)] : [];
  const parts = stacks.map((stack) => {
    const model = buildModel(stack);
    const variables = stackVariables(model.document);
    const declared = variables.map(({ variable }) => variable);
    const files = renderFiles([...stack.files, ...publishedAsItIs(encrypted, originOf(stack))], findings);
    const sops = files.find(({ path }) => path === SOPS_ENV)?.content;
    if (sops !== undefined) findings.push(...checkSopsEnv(sops, declared, originOf(stack)));
    if (Object.keys(model.document.services).length === 0) findings.push(emptyStack(stack));
    const context = { artifacts: new Set(files.map(({ path }) => path)) };
    findings.push(...runRules(model, STACK_RULES, context), ...runPolicies(model, context, findingsOf(root)));
    const render = (): StackOutput => ({
      name: stack.name,
      source,
      artifacts: [
        { path: 'compose.yaml', content: renderCompose(model, header(source)) },
        ...files,
        { path: '.env.example', content: envExample(declared) },
        { path: 'preflight.sh', content: renderPreflight(model, declared, source) },
        { path: 'README.md', content: renderReadme(model, variables, source) },
      ],
    });
    return { model, render };
  });
  return {
    root,
    models: parts.map(({ model }) => model),
    findings: [...findingsOf(root), ...findings],
    render: (isChosen) => parts.filter(({ model }) => isChosen(model.stack.name)).map(({ render }) => render()),
  };
}

function header(source: string): readonly string[] {
  return [`Generated from ${source} by cdk-compose: change that and run \`npm run synth\`.`];
}

function renderFiles(files: readonly StackFile[], findings: Finding[]): readonly Artifact[] {
  return files.flatMap(({ path, content, origin }) => {
    try {
      return [{ path, content: content() }];
    } catch (error) {
      const message = `\`${path}\`: ${error instanceof Error ? error.message : String(error)}`;
      const hint = 'correct the function that makes its content';
      findings.push({ code: 'FILE-THROWS', severity: 'error', message, hint, origin });
      return [];
    }
  });
}

// The encrypted values of a stack stand beside its source.
function publishedAsItIs(file: string, origin: Origin): readonly StackFile[] {
  return existsSync(file) ? [{ path: SOPS_ENV, content: () => readFileSync(file, 'utf8'), origin }] : [];
}

function emptyApp(root: RootConstruct): Finding {
  return {
    code: 'APP-EMPTY',
    severity: 'error',
    message: 'the app has no stack',
    hint: 'create a `ComposeStack` in it',
    origin: originOf(root),
  };
}

function emptyStack(stack: ComposeStack): Finding {
  return {
    code: 'STACK-EMPTY',
    severity: 'error',
    message: `the stack \`${stack.name}\` has no service`,
    hint: 'create a `Service` in it',
    origin: originOf(stack),
  };
}
