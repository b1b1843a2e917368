import type { Finding } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  textOf,
  valueOf,
  weakerSideOf,
  type Observation,
} from '../observation.ts';

/**
 * The answers are built alike, and one side has far less to say.
 *
 * @example
 * left   { "items": [{ "id": 17 }] }
 * right  { "items": [] }
 */
export const dataMissing: Cause = {
  id: 'data-missing',
  title: 'far less data on one side',
  matches(observation) {
    const size = findingsOf(observation, 'length-differs');
    const empty = findingsOf(observation, 'body-shape-differs').filter((finding) =>
      isEmptyList(observation, finding),
    );
    const findings = [...empty, ...size];
    if (findings.length === 0) return undefined;
    const side = weakerSideOf(findings);
    const name = side ? observation.names[side] : 'One side';
    return {
      confidence: empty.length > 0 ? 0.75 : 0.6,
      evidence: idsOf(findings),
      story: `The answer of ${name} ${
        empty.length > 0 ? 'has an empty list' : 'is far smaller'
      }: the data behind it is missing or is a small set for tests, an import has failed, a filter or a permission hides it, or what came is an error or an empty page.`,
      actions: [
        {
          action: 'Open both addresses, and look which part of the answer is missing.',
          why: 'That something is missing is all that is known of it.',
        },
        {
          action: `Ask the database or the service behind ${name} for the same data.`,
          why: 'It tells missing data from data that is hidden on the way.',
        },
      ],
    };
  },
};

/** Whether all that a finding shows are lists that both sides have, and one of them without anything in it. */
function isEmptyList(observation: Observation, finding: Finding): boolean {
  const [left, right] = bothSides.map((side) => Object.keys(recordOf(valueOf(finding, side))));
  const paths = left ?? [];
  return (
    paths.length > 0 &&
    paths.join() === right?.join() &&
    bothSides.every((side) =>
      paths.every((path) => textOf(memberOf(valueOf(finding, side), path)).startsWith('array')),
    ) &&
    paths.every(
      (path) => bothSides.filter((side) => hasElements(observation, path, side)).length === 1,
    )
  );
}

const hasElements = (observation: Observation, path: string, side: 'left' | 'right') =>
  textOf(memberOf(factOf(observation, 'content', 'shape', side), `${path}[]`)) !== '';

const recordOf = (value: unknown): object =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
