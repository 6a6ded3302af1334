import type { DocumentPath } from '../core/document-path.ts';
import type { Finding } from '../core/finding.ts';
import { keyPlaceAt, placeAt } from '../reader/node-data.ts';
import type { Node } from '../reader/node.ts';
import { parseJsYaml } from '../reader/parse-js-yaml.ts';
import type { SourceText } from '../reader/source-text.ts';
import { inspectSettings, type SettingsRemark } from './settings/inspect-settings.ts';
import { layOverByName, type NamedValue } from './settings/lay-over-by-name.ts';
import { LOADERS } from './settings/loader.ts';
import { toldPath } from './settings/settings-fault.ts';
import { defaultsOf, fromNode } from './settings/settings-map.ts';
import { settingsOf } from './settings/settings-of.ts';
import { FILE_RULES, SETTINGS_RULES } from './settings/settings-rules.ts';
import { newerVersion, noVersion } from './version-finding.ts';
import { lineOf, type ImmichLine } from './versions.ts';

const RULES = [...SETTINGS_RULES, ...FILE_RULES];

/** Says of a config file what Immich of a version would say at its start, and what fails later. */
export function judgeImmichConfig(source: SourceText, version: string): readonly Finding[] {
  const known = lineOf(version);
  if (known === undefined) return [noVersion(version)];
  const findings: Finding[] = known.isNewer ? [newerVersion(version)] : [];
  const document = parseJsYaml(source, LOADERS[known.line].dialect, (finding) => findings.push(finding));
  return document?.root === undefined ? findings : [...findings, ...judgeRoot(document.root, known.line, version)];
}

function judgeRoot(root: Node, line: ImmichLine, version: string): readonly Finding[] {
  const settings = defaultsOf(settingsOf(line));
  const named = layOverByName(settings, fromNode(root));
  const given = named.map(({ path }) => path);
  const { refusals, remarks } = inspectSettings(settings, { line, version, given, rules: RULES });
  const keysOf = keysInFile(named);
  const toFinding = (remark: SettingsRemark): Finding => {
    const { code, severity = 'error', message, hint, path, acknowledgeable = false } = remark;
    const keys = keysOf(path);
    // An unknown key is a fault of the key.
    const location = code === 'IMC-UNKNOWN-KEY' ? keyPlaceAt(root, keys) : placeAt(root, keys);
    return { code, severity, message, path: toldPath(remark), hint, acknowledgeable, origin: { location } };
  };
  return [...refusals.map(toFinding), ...remarks.map(toFinding).map(milder)];
}

// Immich starts with it. What a tree may acknowledge is a matter of judgement, and a file cannot.
function milder(finding: Finding): Finding {
  if (finding.severity === 'error') return { ...finding, severity: 'warning' };
  return finding.acknowledgeable === true ? { ...finding, severity: 'info' } : finding;
}

// What is not given is pointed at where the file leaves its path.
function keysInFile(named: readonly NamedValue[]): (path: DocumentPath) => DocumentPath {
  const known = new Map(named.map(({ path, keys }) => [path.join('\n'), keys]));
  return (path) => {
    const lengths = [...path.keys()].map((at) => at + 1);
    for (const length of lengths) {
      const keys = known.get(path.slice(0, length).join('\n'));
      if (keys !== undefined) return [...keys, ...path.slice(length)];
    }
    return path;
  };
}
