import type { IConstruct } from 'constructs';
import { closestName } from './closest-name.ts';
import { Annotations, type Acknowledgement } from './annotations.ts';
import type { Finding } from './finding.ts';

/** A finding that somebody accepted, with the reason. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * Splits findings into those that stand and those that an acknowledgement on their construct, or above it, accepts.
 *
 * Warnings can be accepted, and errors that say so. An acknowledgement that accepts nothing becomes a warning.
 */
export function settleFindings(
  roots: readonly IConstruct[],
  findings: readonly Finding[],
): { readonly standing: readonly Finding[]; readonly accepted: readonly AcceptedFinding[] } {
  const used = new Set<Acknowledgement>();
  const standing: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of findings) {
    const acknowledgement = canBeAccepted(finding) ? acknowledgementOf(finding) : undefined;
    if (acknowledgement === undefined) {
      standing.push(finding);
    } else {
      used.add(acknowledgement);
      accepted.push({ finding, reason: acknowledgement.reason });
    }
  }
  for (const construct of roots.flatMap((root) => root.node.findAll())) {
    for (const acknowledgement of Annotations.of(construct).acknowledgements) {
      if (used.has(acknowledgement)) continue;
      const meant = closestName(acknowledgement.code, codesOf(standing, construct));
      const gone = 'take the acknowledgement away: its cause is gone';
      standing.push({
        code: 'ACK-UNUSED',
        severity: 'warning',
        message: `nothing to acknowledge with \`${acknowledgement.code}\` here`,
        hint: meant === undefined ? gone : `did you mean \`${meant}\`? If not, ${gone}`,
        origin: { construct: construct as never, location: acknowledgement.location },
      });
    }
  }
  return { standing, accepted };
}

/** The codes of what an acknowledgement on a construct could accept. */
function codesOf(findings: readonly Finding[], construct: IConstruct): readonly string[] {
  return findings
    .filter((finding) => canBeAccepted(finding) && finding.origin?.construct?.node.scopes.includes(construct) === true)
    .map(({ code }) => code);
}

function canBeAccepted({ severity, acknowledgeable }: Finding): boolean {
  return severity === 'warning' || (severity === 'error' && acknowledgeable === true);
}

function acknowledgementOf({ code, origin }: Finding): Acknowledgement | undefined {
  const scopes = origin?.construct?.node.scopes ?? [];
  return scopes.flatMap((scope) => Annotations.of(scope).acknowledgements).findLast((one) => one.code === code);
}
