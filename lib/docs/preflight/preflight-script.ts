import type { StackModel } from '../../compose/compose-model.ts';
import type { Variable } from '../../core/variable.ts';
import { accountsPart } from './accounts-part.ts';
import { backupsPart } from './backups-part.ts';
import { bindFacts } from './bind-facts.ts';
import { devicesPart } from './devices-part.ts';
import { enginePart } from './engine-part.ts';
import { preflightEnd, preflightHead } from './frame.ts';
import { namesPart } from './names-part.ts';
import { othersPart } from './others-part.ts';
import { pathsPart } from './paths-part.ts';
import { portsPart } from './ports-part.ts';
import { settingsPart } from './settings-part.ts';
import { statedFiles } from './stated-files.ts';

/**
 * Renders `preflight.sh` of a stack: a POSIX shell script that says whether a host is ready for it.
 *
 * What it checks is data of the model: calls of a few shell functions, one for each check.
 */
export function renderPreflight(
  { stack, ...model }: StackModel,
  variables: readonly Variable[],
  source: string,
): string {
  const { document, directories } = model;
  const accounts = [...directories.values()].flatMap(({ account }) => (account === undefined ? [] : [account]));
  const binds = bindFacts(model);
  const parts = [
    enginePart(document),
    settingsPart(document, variables),
    accountsPart(accounts),
    pathsPart(binds, statedFiles(document)),
    backupsPart(binds),
    devicesPart(document),
    namesPart(document),
    othersPart(document),
    portsPart(document),
  ].filter(({ calls }) => calls.length > 0);
  const blocks = [
    preflightHead(stack.name, source),
    ...parts.map(({ functions }) => functions),
    ...parts.map(({ title, calls }) => [`# ${title}`, ...calls].join('\n')),
  ];
  return `${blocks.join('\n\n')}\n\n${preflightEnd}`;
}
