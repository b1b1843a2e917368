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

/** Of a name alone: it may be meant. */
const NAMED = 0.75;

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
    const leaking = bothSides.filter((side) => leakOf(observation, findings, side) !== undefined);
    const [side] = leaking;
    if (!side || leaking.length > 1 || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: leakOf(observation, findings, side) === 'port' ? 0.92 : NAMED,
      evidence: idsOf(findings),
      story: `A redirect of ${name} leads to the server behind its proxy, by the port or the name that it has there: most likely the application builds the address from what it sees of itself, and the proxy does not write it anew, or is told the wrong base address.`,
      actions: [
        {
          action: `Let the proxy of ${name} pass the host and scheme that were asked for, and let the application trust it.`,
          why: 'Then redirects name the address that visitors know.',
        },
        {
          action:
            'Where that is not possible, let the proxy write the Location field of redirects anew.',
          why: 'The server behind it is not meant for visitors, and often cannot be reached from outside.',
        },
      ],
    };
  },
};

/** By what a hop of a side betrays that it leads past its proxy: another port of the host that was asked for, or the name of a machine behind. */
function leakOf(
  observation: Observation,
  findings: Finding[],
  side: Side,
): 'port' | 'name' | undefined {
  const target = URL.parse(targetOf(observation, side));
  if (!target) return undefined;
  const hops = factOf(observation, 'routing', 'hops', side);
  const places = [
    ...(Array.isArray(hops) ? hops : []).map((hop) => placeOf(hop)),
    ...findings.map((finding) => URL.parse(textOf(valueOf(finding, side)))),
  ].filter((place) => place !== null);
  const isPort = ({ hostname, port }: URL) =>
    hostname === target.hostname && port !== '' && port !== target.port;
  const isName = (place: URL) => BEHIND.test(place.hostname) && !isDownload(place);
  if (places.some(isPort)) return 'port';
  return !BEHIND.test(target.hostname) && places.some(isName) ? 'name' : undefined;
}

/** A store of files is no server behind a proxy, and nobody signs an address by mistake. */
const isDownload = ({ hostname, search }: URL) =>
  /(?:^|[.-])s3[.-]/i.test(hostname) || /[?&](?:sig|signature|x-amz-signature)=/i.test(search);

const placeOf = (hop: Json) => URL.parse(textOf(memberOf(hop, 'location')));
