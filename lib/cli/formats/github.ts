import type { Diagnostic, Severity } from '../../core/diagnostic.ts';
import { printable } from '../printable.ts';
import { repositoryFile } from './repository-file.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as commands of a GitHub workflow, which shows them beside the lines that they are about. */
export function toGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${toCommand(diagnostic)}\n`).join('');
}

function toCommand({ code, severity, message, hint, file, line, column, path }: Diagnostic): string {
  const properties = {
    file: file === undefined ? undefined : repositoryFile(file),
    line,
    col: column,
    title: code,
  };
  const said = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  const text = [path === '' ? message : `${path}: ${message}`, ...(hint === undefined ? [] : [`→ ${hint}`])].join('\n');
  return `::${COMMANDS[severity]} ${said.join(',')}::${escapeData(printable(text))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
