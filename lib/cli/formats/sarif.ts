import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIAGNOSTIC_CODES } from '../../core/diagnostic-codes.ts';
import type { CodeText } from '../../core/codes/code-text.ts';
import type { Diagnostic, Severity } from '../../core/diagnostic.ts';
import { packageVersion } from '../package-version.ts';
import { repositoryFile } from './repository-file.ts';

const TEXTS: Readonly<Record<string, CodeText>> = DIAGNOSTIC_CODES;
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0, which code scanning reads. */
export function toSarif(diagnostics: readonly Diagnostic[]): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'cdk-compose', semanticVersion: packageVersion(), rules: codes.map(toRule) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code))),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toRule(code: string): object {
  // The code of a user's own finding is in no table.
  const text = Object.hasOwn(TEXTS, code) ? TEXTS[code] : undefined;
  if (text === undefined) return { id: code };
  return { id: code, shortDescription: { text: text.says }, help: { text: text.mend } };
}

function toResult({ code, severity, message, hint, path, construct, layer, ...place }: Diagnostic, ruleIndex: number) {
  const properties = { ...(layer !== undefined && { layer }), ...(construct !== undefined && { construct }) };
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}: ${hint}` },
    locations: [
      {
        physicalLocation: physicalLocation(place),
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

// Code scanning refuses a result without a place: what is about no file is about the folder, what is about none of its
// lines is about the first.
function physicalLocation({ file = '.', line = 1, column }: Pick<Diagnostic, 'file' | 'line' | 'column'>): object {
  return {
    artifactLocation: { uri: toUri(repositoryFile(file)) },
    region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
  };
}

function toUri(file: string): string {
  if (posix.isAbsolute(file)) return pathToFileURL(file).href;
  return file === '' ? '.' : file.split('/').map(encodeURIComponent).join('/');
}
