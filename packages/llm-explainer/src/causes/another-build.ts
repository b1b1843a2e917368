import type { Finding } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { recordSince } from '../history-record.ts';
import { isCharsetOnly, missesType } from '../misses-type.ts';
import { bothSides, findingsOf, idsOf } from '../observation.ts';

/**
 * The sides run different code, or the same code with other flags.
 *
 * @example
 * left   $.items[].price: number
 * right  $.items[].price: string
 */
export const anotherBuild: Cause = {
  id: 'another-build',
  title: 'another build or feature flag',
  matches(observation) {
    const shape = findingsOf(observation, 'body-shape-differs');
    const file = findingsOf(observation, 'body-differs', 'link-differs');
    // A type that is not named is no other type, and another character encoding is none either.
    const type = findingsOf(observation, 'content-type-differs').filter(
      (finding) => !isCharsetOnly(finding) && !bothSides.some((side) => missesType(finding, side)),
    );
    if (shape.length + file.length + type.length === 0) return undefined;
    const both = shape.length > 0 && type.length > 0;
    const evidence = idsOf(shape, file, type);
    const record = recordSince(observation, evidence);
    const fresh = record === 'new' || record === 'partly new';
    return {
      confidence: weigh(shape, file) + (both ? 0.05 : 0) + (fresh ? 0.1 : 0),
      evidence,
      story:
        'The answers are built differently: the two sides run another version of the application or of the service behind it, or the same version with another feature flag, data schema or content.',
      actions: [
        {
          action: 'Compare the deployed versions and feature flags of both sides.',
          why: 'A difference in the contract of an answer most often is a release that one side lacks.',
        },
        {
          action:
            'Check the clients against the narrower of the two answers before the next release.',
          why: 'A lost key or another type breaks clients that were built for the other side.',
        },
      ],
    };
  },
};

/** A generator names itself, a file is compared whole; a title alone may be a matter of content. */
function weigh(shape: Finding[], file: Finding[]): number {
  const keys = shape.flatMap(({ evidence }) => evidence.flatMap((each) => each.keys));
  if (keys.includes('page.generator')) return 0.75;
  if (file.some(({ code }) => code === 'body-differs')) return 0.7;
  if (keys.some((key) => key !== 'page.title')) return 0.65;
  return 0.5;
}
