import type { Comparison, ComparisonEvent, Finding } from '@env-drift/contracts';

const SEVERITIES = ['critical', 'warn', 'info'] as const;
const CATEGORIES = ['security', 'cache', 'content', 'routing'] as const;

/** The same comparison as if so much more had been found. */
export function withManyFindings(comparison: Comparison, count: number): Comparison {
  const some = comparison.result.findings ?? [];
  const each = Math.ceil(count / CATEGORIES.length);
  const findings = Array.from({ length: count }, (_, index): Finding => ({
    ...some[index % some.length]!,
    id: `made-${index}`,
    fingerprint: index.toString(16).padStart(16, '0'),
    category: CATEGORIES[Math.floor(index / each)]!,
    severity: SEVERITIES[index % SEVERITIES.length]!,
    message: `Finding ${index}: ${some[index % some.length]!.message}`,
  }));
  const { diff } = comparison.result;
  return {
    ...comparison,
    result: { ...comparison.result, findings, ...(diff && { diff: { ...diff, findings } }) },
  } as Comparison;
}

/** So many lines of a log, as the stream of a run's events tells them. */
export const manyEvents = (count: number): string =>
  Array.from({ length: count }, (_, index): ComparisonEvent => {
    const message = `Line ${index} of a run that has a lot to tell.`;
    return { id: index + 1, at: Date.now(), event: 'log', level: 'info', message };
  })
    .map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`)
    .join('');
