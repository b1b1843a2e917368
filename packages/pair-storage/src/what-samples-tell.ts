import { type Side, SignalEnvelope } from '@env-drift/contracts';
import { usualSample } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { findSamples } from './sample-table.ts';

/** What a diff takes from the samples of a comparison, and what others are held against it by. */
export interface SamplesTell {
  /** What they do not show: part by part, each once, with commas between. */
  unseen: string;
  /** The number of the one that stands for each side. */
  usual: Record<Side, number>;
}

export function whatSamplesTell(sql: SqlStorage, uuid: string): SamplesTell {
  const stored = findSamples(sql, uuid);
  const read = (texts: readonly string[]) =>
    texts.map((text) => v.parse(SignalEnvelope, JSON.parse(text)));
  const [left, right] = [read(stored.left), read(stored.right)];
  return {
    unseen: [...new Set([...left, ...right].flatMap(hiddenIn))].toSorted().join(),
    usual: { left: usualNumber(left), right: usualNumber(right) },
  };
}

/** What one sample does not show is hidden of all; an answer to HEAD has no body (RFC 9110 section 9.3.2). */
const hiddenIn = ({ unseen = [], request }: SignalEnvelope): string[] =>
  request.method === 'HEAD' ? [...unseen, 'body'] : unseen;

function usualNumber(samples: readonly SignalEnvelope[]): number {
  const usual = usualSample(samples);
  return usual ? samples.indexOf(usual) + 1 : 1;
}
