import type { Severity } from '@env-drift/contracts';
import rules from '@env-drift/diff-engine/findings.json' with { type: 'json' };
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Report, ReportedFinding } from '../report/report.ts';
import { findingText } from './finding-text.ts';
import { jsonText } from './json-text.ts';

const LEVELS = { critical: 'error', warn: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Result.level
>;

/**
 * Who shows results shows them beside a file of the repository, and some refuse what is none: this one
 * stands for what decides about drift. The URLs are the logical locations.
 */
const BESIDE = 'drift.config.jsonc';

/** A finding of a large suite is on more paths than anybody shows. */
const MOST_PLACES = 100;

/**
 * A report as SARIF 2.1.0, for code scanning.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(report: Report): string {
  const seen = new Set(report.findings.map(({ code }) => code));
  const log: Log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            version: report.tool.version,
            rules: rules.filter(({ code }) => seen.has(code)).map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.verdict !== 'inconclusive' && !report.interrupted,
            exitCode: report.exit_code,
            startTimeUtc: new Date(report.started_at).toISOString(),
            endTimeUtc: new Date(report.finished_at).toISOString(),
          },
        ],
        results: report.findings.map((finding) => toResult(finding, report)),
      },
    ],
  };
  return jsonText(log);
}

const describeRule = (rule: (typeof rules)[number]): ReportingDescriptor => ({
  id: rule.code,
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.meaning },
  help: { text: `${rule.meaning}\n\n${rule.why}\n\n${rule.fix}` },
  properties: { category: rule.category },
});

function toResult(finding: ReportedFinding, report: Report): Result {
  const places = finding.comparisons
    .slice(0, MOST_PLACES)
    .flatMap((index) => [
      report.comparisons[index]!.left.url,
      report.comparisons[index]!.right.url,
    ]);
  return {
    ruleId: finding.code,
    level: LEVELS[finding.severity],
    message: { text: findingText(finding, report) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: BESIDE }, region: { startLine: 1 } },
        logicalLocations: [...new Set(places)].map((fullyQualifiedName) => ({
          fullyQualifiedName,
          kind: 'resource',
        })),
      },
    ],
    partialFingerprints: { 'driftFinding/v1': finding.fingerprint },
    properties: { severity: finding.severity, direction: finding.direction },
  };
}
