import type { Cause } from '../cause.ts';
import { targetOf } from '../fact-of.ts';
import { bothSides, findingsOf, idsOf, otherSide, textOf, valueOf } from '../observation.ts';
import { losesSecure } from '../secure-cookies.ts';

/**
 * Both sides were asked over plain http, and one of them stays there.
 *
 * @example
 * left   http://staging.shop.example/
 * right  http://shop.example/ -> https://shop.example/, Strict-Transport-Security
 */
export const httpsNotEnforced: Cause = {
  id: 'https-not-enforced',
  title: 'https enforced on one side only',
  matches(observation) {
    if (!bothSides.every((side) => targetOf(observation, side).startsWith('http:'))) {
      return undefined;
    }
    const ends = findingsOf(observation, 'final-url-differs');
    const plain = bothSides.find((side) =>
      ends.some(
        (finding) =>
          textOf(valueOf(finding, side)).startsWith('http:') &&
          textOf(valueOf(finding, otherSide(side))).startsWith('https:'),
      ),
    );
    if (!plain) return undefined;
    const { names } = observation;
    const consequences = findingsOf(observation, 'redirect-chain-differs', 'hsts-differs');
    const cookies = findingsOf(observation, 'cookie-differs').filter((finding) =>
      losesSecure(finding, plain),
    );
    return {
      confidence: 0.88,
      evidence: idsOf(ends, consequences, cookies),
      story: `${names[otherSide(plain)]} sends visitors from http to https, ${names[plain]} answers them over http: the rule that enforces https is missing in the layer that ends TLS there, and what hangs on it may be missing as well, such as guarded cookies.`,
      actions: [
        {
          action: `Redirect http to https at the outermost layer of ${names[plain]}.`,
          why: 'Whoever sits on the way can read and change what plain http carries.',
        },
        {
          action: 'Then let browsers insist on https, and guard every cookie with Secure.',
          why: 'Without both, the first request of a visit still goes over http.',
        },
      ],
    };
  },
};
