import type { Cause } from '../cause.ts';
import type { Side } from '@env-drift/contracts';
import {
  bothSides,
  findingsOf,
  idsOf,
  onlySideShowing,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';

/** What answers most often depend on, the most harmful to mix up first. */
const DEPENDENCIES: readonly { header: RegExp; mixUp: string }[] = [
  { header: /\b(?:cookie|authorization)\b/i, mixUp: 'one user the answer meant for another' },
  { header: /\baccept-language\b/i, mixUp: 'readers of one language the text of another' },
  { header: /\baccept-encoding\b/i, mixUp: 'clients a compression they cannot read' },
  { header: /\baccept\b(?!-)/i, mixUp: 'clients a format they did not ask for' },
];

/**
 * One side does not tell caches what its answer depends on.
 *
 * @example
 * left   vary: Accept-Encoding, Accept-Language
 * right  vary: Accept-Encoding
 */
export const variantKeyIncomplete: Cause = {
  id: 'variant-key-incomplete',
  title: 'caches not told what the answer depends on',
  matches(observation) {
    const seen = mostHarmful(observation) ?? anyOther(observation);
    if (!seen) return undefined;
    const silent = observation.names[otherSide(seen.told)];
    return {
      confidence: 0.6,
      evidence: idsOf(findingsOf(observation, 'vary-differs')),
      story: `${observation.names[seen.told]} tells caches more of what its answer depends on than ${silent}: a middleware, compression layer or CDN that adds to Vary is missing there, or one that rewrites it stands in front.`,
      remark: `A shared cache may then give ${seen.mixUp}.`,
      actions: [
        {
          action: `Let ${silent} name in Vary every request header its answer depends on.`,
          why: 'Caches keep only those answers apart that Vary tells them to.',
        },
      ],
    };
  },
};

interface Seen {
  /** The side that tells caches more. */
  told: Side;
  mixUp: string;
}

function mostHarmful(observation: Observation): Seen | undefined {
  const vary = findingsOf(observation, 'vary-differs');
  for (const { header, mixUp } of DEPENDENCIES) {
    const told = onlySideShowing(observation, vary, header);
    if (told) return { told, mixUp };
  }
  return undefined;
}

/** Fields of a framework: whether it is asked for a page, or for the data of one. */
function anyOther(observation: Observation): Seen | undefined {
  const told = bothSides.find((side) => namesMore(observation, side));
  return told && { told, mixUp: 'clients an answer to another question' };
}

function namesMore(observation: Observation, side: Side): boolean {
  const [more, less] = [namedBy(observation, side), namedBy(observation, otherSide(side))];
  return more.length > less.length && less.every((name) => more.includes(name));
}

/** What a side names in Vary, but for Origin, of which CORS has a cause of its own. */
const namedBy = (observation: Observation, side: Side): string[] =>
  findingsOf(observation, 'vary-differs')
    .flatMap((finding) => textOf(valueOf(finding, side)).toLowerCase().split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'origin' && name !== '*');
