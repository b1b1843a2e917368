import type { Severity } from '@env-drift/contracts';
import type { Observation } from './observation.ts';

/** What was found, in two or three sentences, true whatever the cause. */
export function summarize(observation: Observation, likeliest: string | undefined): string {
  const { diff } = observation;
  return [
    verdict(observation),
    ...(likeliest && diff.verdict === 'drift' ? [mostLikely(likeliest)] : []),
    ...sinceLastTime(observation),
  ].join(' ');
}

/** What the rules add where they know a cause, by its title. */
export const mostLikely = (title: string): string => `Most likely: ${title}.`;

/** What a summary says beside what was found, wherever that stands in it. */
export const ownWords = (summary: string, observation: Observation): string =>
  [verdict(observation), ...sinceLastTime(observation)]
    .reduce((rest, found) => rest.replace(found, ' '), summary)
    .replace(/\s+/g, ' ')
    .trim();

function verdict({ diff, names }: Observation): string {
  const pair = `${names.left} and ${names.right}`;
  const findings = countFindings(diff.findings);
  if (diff.verdict === 'inconclusive') {
    return `Nothing is proven about ${pair}: at least one of them could not be observed${
      findings ? ` (${findings})` : ''
    }.`;
  }
  if (findings) return capitalise(`${pair} answered differently: ${findings}.`);
  const forgiven = diff.forgiven.length;
  return capitalise(
    `${pair} answered alike in everything that was compared.${
      forgiven > 0
        ? ` ${count(forgiven, 'difference')} ${forgiven === 1 ? 'was' : 'were'} not counted.`
        : ''
    }`,
  );
}

function sinceLastTime({ history }: Observation): string[] {
  if (!history || history.previous_comparison_id === null) return [];
  const counts = [
    [history.new.length, 'new'],
    [history.recurring.length, 'seen before'],
    [history.resolved.length, 'resolved'],
  ] as const;
  const changes = counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return changes.length > 0 ? [`Against the last comparison: ${changes.join(', ')}.`] : [];
}

function countFindings(findings: readonly { severity: Severity }[]): string {
  const of = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    of('critical') && `${of('critical')} critical`,
    of('warn') && count(of('warn'), 'warning'),
    of('info') && `${of('info')} info`,
  ]
    .filter(Boolean)
    .join(', ');
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
const capitalise = (text: string) => text.replace(/^the (left|right) side/, 'The $1 side');
