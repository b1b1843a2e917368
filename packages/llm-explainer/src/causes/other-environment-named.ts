import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { targetOf } from '../fact-of.ts';
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
 * One side leads to, or calls itself by, the address of the other.
 *
 * @example
 * left   https://staging.shop.example/, canonical: https://staging.shop.example/
 * right  https://shop.example/, canonical: https://staging.shop.example/
 */
export const otherEnvironmentNamed: Cause = {
  id: 'other-environment-named',
  title: 'one side that names the address of the other',
  matches(observation) {
    const naming = (side: Side) => [
      ...findingsOf(observation, ...NAMING).filter((each) => namesOther(observation, each, side)),
      ...findingsOf(observation, 'csp-differs').filter((each) =>
        letsOther(observation, each, side),
      ),
    ];
    const side = bothSides.find((each) => naming(each).length > 0);
    if (!side) return undefined;
    const { names } = observation;
    const other = names[otherSide(side)];
    return {
      confidence: naming(side).some(({ code }) => NAMING.includes(code)) ? 0.9 : 0.75,
      evidence: idsOf(naming(side)),
      story: `${names[side]} names the address of ${other} as if it were its own: a base address was baked into the build, taken over with a copy of the database, or left in the configuration.`,
      actions: [
        {
          action: `Set the base address of ${names[side]} from its environment, and search its data for the other one.`,
          why: 'Visitors or search engines may be sent to the wrong environment.',
        },
      ],
    };
  },
};

const NAMING = [
  'body-shape-differs',
  'final-url-differs',
  'redirect-chain-differs',
  'link-differs',
  'canonical-host-differs',
];

/** Whether a value of a side holds the host of the other, and not its own. */
function namesOther(observation: Observation, finding: Finding, side: Side): boolean {
  const [own, other] = [hostOf(observation, side), hostOf(observation, otherSide(side))];
  const hosts = [...textOf(valueOf(finding, side)).matchAll(/\bhttps?:\/\/([^/\s,>"']+)/gi)].map(
    ([, host]) => host!.toLowerCase(),
  );
  return own !== other && hosts.includes(other) && !hosts.includes(own);
}

const hostOf = (observation: Observation, side: Side) =>
  URL.parse(targetOf(observation, side))?.host ?? '';

/**
 * Whether a content policy of the side that counts lets its pages use a host of the other side. The other way round is
 * common: test environments take files from production.
 */
function letsOther(observation: Observation, finding: Finding, side: Side): boolean {
  const [own, other] = [hostOf(observation, side), hostOf(observation, otherSide(side))];
  const isUnder = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`);
  return (
    side === observation.production &&
    own !== other &&
    sourcesOf(finding, side).some(
      (host) => isUnder(host, other) && (!isUnder(host, own) || isUnder(other, own)),
    )
  );
}

/** The hosts that a policy names, without scheme, port and path. */
const sourcesOf = (finding: Finding, side: Side): string[] =>
  textOf(valueOf(finding, side))
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((source) => source.replace(/^\w+:\/\//, '').replace(/[:/].*$/, ''));
