import type { Comparison } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { formatTime } from '../models/format-time.ts';
import { runLength } from '../models/run-length.ts';
import { aboutStrings } from '../strings/about-strings.ts';

/** How the result came to be: when, by which policy, from where, with which versions. */
export function AboutComparison({ comparison }: { comparison: Comparison }) {
  const about = aboutStrings;
  const { created_at: createdAt, policy } = comparison.result.meta;
  const tookMs = runLength(comparison);
  const finished = comparison.status === 'completed' ? comparison.result.meta : undefined;
  const runner = Object.values(finished?.runner_context ?? {}).join(', ');
  const versions = Object.entries(finished?.versions ?? {});
  return (
    <dl class="facts about">
      <dt>{about.started}</dt>
      <dd>
        <time dateTime={new Date(createdAt).toISOString()}>{formatTime(createdAt)}</time>
      </dd>
      {tookMs !== undefined && (
        <>
          <dt>{about.took}</dt>
          <dd>{formatDuration(tookMs)}</dd>
        </>
      )}
      {policy && (
        <>
          <dt>{about.policy}</dt>
          <dd>
            {policy.id} {policy.version}
          </dd>
        </>
      )}
      {runner && (
        <>
          <dt>{about.probedFrom}</dt>
          <dd>{runner}</dd>
        </>
      )}
      {versions.length > 0 && (
        <>
          <dt>{about.versions}</dt>
          <dd>{versions.map(([part, version]) => `${part} ${version}`).join(', ')}</dd>
        </>
      )}
      <dt>{about.id}</dt>
      <dd class="mono">{comparison.comparisonId}</dd>
    </dl>
  );
}
