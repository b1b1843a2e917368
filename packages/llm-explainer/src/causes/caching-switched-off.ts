import type { Cause } from '../cause.ts';
import { isOfAppCache } from '../edge-marks.ts';
import { forbidsAltogether } from '../forbids-altogether.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  onlySideShowing,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';

/** Kept by nobody; no-cache and no lifetime let caches keep an answer, and ask before each use (RFC 9111 section 5.2.2). */
const NOT_KEPT = /\bno-store\b|^none\b/i;
const OFF = /\bno-store\b|\bno-cache\b|\bmax-age=0*(?!\d)|^none\b/i;
const PERSONAL = /\bprivate\b/i;
const JSON_TYPE = /\bjson$/i;

/**
 * Somebody keeps caches from using an answer again in one environment.
 *
 * @example
 * left   cache-control: no-store
 * right  cache-control: public, max-age=3600
 */
export const cachingSwitchedOff: Cause = {
  id: 'caching-switched-off',
  title: 'caches kept from using the answer of one side again',
  matches(observation) {
    const caching = findingsOf(
      observation,
      'cache-storability-differs',
      'cache-lifetime-differs',
      'cache-directives-differ',
    );
    const off = onlySideShowing(observation, caching, OFF);
    if (!off) return undefined;
    // Beside "private" it most often is no switch but a decision about a personal answer.
    const isPersonal = onlySideShowing(observation, caching, PERSONAL) === off;
    if (isPersonal && !forbidsAltogether(observation, caching, off)) return undefined;
    const { names, production } = observation;
    const on = otherSide(off);
    const isKept = onlySideShowing(observation, caching, NOT_KEPT) !== off;
    const forbids = isKept
      ? `${names[off]} has caches ask the origin before they use the answer again`
      : `${names[off]} forbids caches to keep the answer`;
    const allows = `${names[on]} ${isKept ? 'lets them use it for a while without asking' : 'lets them keep it'}`;
    return {
      confidence: 0.7,
      // A framework that keeps nothing says nothing of its cache.
      evidence: idsOf(caching, findingsOf(observation, 'edge-differs').filter(isOfAppCache)),
      story:
        off === production
          ? `${forbids}, where ${allows}: either a setting from debugging was left on, or a cache rule was not carried over; or ${names[on]} is too generous, and what changes or is personal stays in caches.`
          : `${forbids}, as is common where people test, and ${allows}: what was tested most likely did not come from a cache.`,
      ...(off !== production && {
        remark: `If the answer depends on who asks, ${names[on]} may show one user what was made for another.`,
      }),
      actions: [
        {
          action:
            off === production && isData(observation)
              ? `Check whether the answer of ${names[on]} depends on who asks, and forbid caching there as well unless it never does.`
              : off === production
                ? `Check whether the answer is the same for everybody: if it is, give ${names[off]} the caching rule of ${names[on]}; if not, forbid caching on both.`
                : `Check that the answer of ${names[on]} is the same for everybody before caches may keep it.`,
          why: 'Freshness, load and privacy hang on this one header.',
        },
      ],
    };
  },
};

/** Most of what programs are sent depends on who asks: nobody is told to let caches keep it. */
const isData = (observation: Observation): boolean =>
  bothSides.some((side) =>
    JSON_TYPE.test(textOf(factOf(observation, 'content', 'media_type', side))),
  );
