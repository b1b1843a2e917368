import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';

/**
 * One side leads to, or stays on, plain http.
 *
 * @example
 * left   https://shop.example/
 * right  http://shop.example/
 */
export const httpsNotKept: Cause = {
  id: 'https-not-kept',
  title: 'plain http on one side',
  matches(observation) {
    const routing = findingsOf(observation, 'final-url-differs', 'redirect-chain-differs');
    const onPlain = (side: Side) => routing.filter((each) => losesHttps(observation, each, side));
    const [plain, further] = bothSides.filter((side) => onPlain(side).length > 0);
    if (!plain || further) return undefined;
    return {
      confidence: 0.8,
      evidence: idsOf(onPlain(plain)),
      story: `The way to the answer of ${observation.names[plain]} uses plain http where the other side keeps https: the redirect to https is missing there, or the application builds its links with http because its proxy ends TLS.`,
      actions: [
        {
          action: 'Redirect http to https at the outermost layer, and turn HSTS on.',
          why: 'Whoever sits on the way can read and change what plain http carries.',
        },
        {
          action: 'Check the base URL and the trusted proxy headers of the application.',
          why: 'Behind a proxy that ends TLS it may take requests for http, and redirect accordingly.',
        },
      ],
    };
  },
};

/** Plain http is drift where https was asked for, or where the other side arrives at https. */
function losesHttps({ diff }: Observation, finding: Finding, side: Side): boolean {
  const shown = textOf(valueOf(finding, side));
  const target = textOf(diff.routing['target_url']?.[side] ?? null);
  const other = textOf(valueOf(finding, otherSide(side)));
  return (
    shown.includes('http://') &&
    (target.startsWith('https:') || (other !== '' && !other.includes('http://')))
  );
}
