import type { Finding, Json, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf, targetOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';

/** Names that machines behind a proxy or a platform have, and no visitor should see. */
const BEHIND =
  /(?:^|[.-])(?:backend|internal|origin|pod|upstream|(?:app|node|server|srv|web)-?\d+)(?:[.-]|$)|\.(?:amazonaws\.com|appspot\.com|azurewebsites\.net|cloudfront\.net|herokuapp\.com|run\.app|svc)$/i;

/**
 * A redirect names the server behind the proxy: its port, or its own name.
 *
 * @example
 * left   302 -> /home
 * right  302 -> http://shop.example:8080/home
 */
export const locationRewritten: Cause = {
  id: 'location-rewritten',
  title: 'redirects that name the server behind the proxy',
  matches(observation) {
    const findings = findingsOf(
      observation,
      'one-side-failed',
      'final-url-differs',
      'redirect-chain-differs',
    );
    const places = bothSides.filter((side) => leaksBackend(observation, findings, side));
    const [side] = places;
    if (!side || places.length > 1 || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: 0.92,
      evidence: idsOf(findings),
      story: `A redirect of ${name} leads to the server behind its proxy, by the port or the name that it has there: the application builds the address from what it sees of itself, and the proxy does not write it anew, or is told the wrong base address.`,
      actions: [
        {
          action: `Let the proxy of ${name} pass the host and scheme that were asked for, and let the application trust it.`,
          why: 'Then redirects name the address that visitors know.',
        },
        {
          action:
            'Where that is not possible, let the proxy write the Location field of redirects anew.',
          why: 'The server behind it cannot be reached from outside, or should not be.',
        },
      ],
    };
  },
};

/** Whether a hop of a side leads from the host that was asked for to another port of it, or to a machine behind. */
function leaksBackend(observation: Observation, findings: Finding[], side: Side): boolean {
  const target = URL.parse(targetOf(observation, side));
  if (!target) return false;
  const hops = factOf(observation, 'routing', 'hops', side);
  const places = [
    ...(Array.isArray(hops) ? hops : []).map((hop) => placeOf(hop)),
    ...findings.map((finding) => URL.parse(textOf(valueOf(finding, side)))),
  ];
  return places.some((place) => {
    if (!place) return false;
    if (place.hostname === target.hostname) return place.port !== '' && place.port !== target.port;
    return BEHIND.test(place.hostname) && !BEHIND.test(target.hostname);
  });
}

const placeOf = (hop: Json) => URL.parse(textOf(memberOf(hop, 'location')));
