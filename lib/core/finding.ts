import type { IConstruct } from 'constructs';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { formatPath, type DocumentPath } from './document-path.ts';
import { originOf, type Located, type Origin } from './origin.ts';
import type { SourcePosition } from './source-location.ts';

/** A finding before it is printed: its place in the source is still a raw stack. */
export interface Finding {
  readonly code: DiagnosticCode | (string & {});
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The place in the artifact. */
  readonly path?: DocumentPath;
  readonly origin?: Origin;
  /** Where the first of two things that collide was said; told at the end of the message. */
  readonly first?: Located;
  /** Whether an error may be acknowledged; warnings always may. */
  readonly acknowledgeable?: boolean;
  /** Who refuses it: absent for Docker Compose and for this library, `engine` for what only Docker Engine refuses. */
  readonly layer?: 'engine';
}

const FINDINGS = Symbol.for('cdk-compose.findings');

/** Records a finding on the tree that a construct belongs to, to be told with all others at synthesis. */
export function report(scope: IConstruct, finding: Finding): void {
  findingsOf(scope).push(finding);
}

/** The findings recorded so far on the tree that a construct belongs to. */
export function findingsOf(scope: IConstruct): Finding[] {
  const root = scope.node.root as IConstruct & { [FINDINGS]?: Finding[] };
  if (root[FINDINGS] === undefined) Object.defineProperty(root, FINDINGS, { value: [] });
  return root[FINDINGS] as Finding[];
}

/** Formats a finding; the stack is read here and nowhere else. `root` is the folder that files are named from. */
export function toDiagnostic(finding: Finding, root: string): Diagnostic {
  const { code, severity, message, hint, path = [], origin, layer } = finding;
  const position = positionOf(origin);
  const first = finding.first?.position();
  const where = first === undefined ? '' : `, the first one at ${relativeTo(root, first.file)}:${first.line}`;
  return {
    code,
    severity,
    message: `${message}${where}`,
    path: formatPath(path),
    ...(origin?.construct !== undefined && { construct: origin.construct.node.path }),
    ...(position !== undefined && { ...position, file: relativeTo(root, position.file) }),
    ...(hint !== undefined && { hint }),
    ...(layer !== undefined && { layer }),
  };
}

// What a package says has no line of the user's: the one that created the construct is the nearest to it.
function positionOf({ construct, location }: Origin = {}): SourcePosition | undefined {
  return location?.position() ?? (construct && originOf(construct).location?.position());
}

function relativeTo(root: string, file: string): string {
  const folder = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
