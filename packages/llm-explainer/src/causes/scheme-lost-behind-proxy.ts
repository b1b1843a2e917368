import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf, targetOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';
import { losesSecure, losesSecureAlone } from '../secure-cookies.ts';

/**
 * The application does not know that visitors come over https: its proxy ends TLS.
 *
 * @example
 * left   302 -> https://shop.example/home, set-cookie: session; Secure
 * right  302 -> http://shop.example/home, set-cookie: session
 */
export const schemeLostBehindProxy: Cause = {
  id: 'scheme-lost-behind-proxy',
  title: 'an application that does not know it is reached over https',
  matches(observation) {
    const [side, further] = bothSides.filter(
      (each) => targetOf(observation, each).startsWith('https:') && losesScheme(observation, each),
    );
    if (!side || further) return undefined;
    const cookies = lostCookies(observation, side);
    const plain = plainAddresses(observation, side);
    const isAlone = cookies.every((finding) => losesSecureAlone(finding, side));
    if (!isAlone && plain.length === 0) return undefined;
    const { names } = observation;
    const kinds =
      plain.length > 0 ? findingsOf(observation, 'redirect-kind-differs', 'hsts-differs') : [];
    const signs = [
      ...(cookies.length > 0 ? ['sets cookies without Secure'] : []),
      ...(plain.length > 0 ? ['writes addresses with http'] : []),
    ];
    return {
      confidence: signs.length > 1 ? 0.92 : cookies.length > 0 ? 0.75 : 0.82,
      evidence: idsOf(cookies, plain, kinds),
      story: `${names[side]} ${signs.join(' and ')}, where ${names[otherSide(side)]} does not: its application most likely runs behind a proxy that ends TLS, is reached over http from there, and does not trust what the proxy says of the visitor.`,
      actions: [
        {
          action: `Let the proxy of ${names[side]} send X-Forwarded-Proto, and let the application trust it.`,
          why: 'Then cookies get Secure, and addresses get https, without a setting for each.',
        },
        {
          action: 'Set Secure on cookies in the configuration, whatever the request looks like.',
          why: 'A cookie without it is sent over plain http, where it can be read.',
        },
      ],
    };
  },
};

/** Cookies without Secure, a way that leaves https and comes back to it, or a page that calls itself by http. */
const losesScheme = (observation: Observation, side: Side): boolean =>
  lostCookies(observation, side).length > 0 ||
  plainAddresses(observation, side).some(
    (finding) =>
      isOwnName(observation, finding, side) ||
      (finding.code === 'redirect-chain-differs' &&
        textOf(factOf(observation, 'routing', 'final_url', side)).startsWith('https:')),
  );

/** Whether a finding is about what a page calls itself, and that is an address of its own. */
const isOwnName = (observation: Observation, finding: Finding, side: Side) =>
  finding.evidence.some(({ keys }) => keys.includes('page.canonical')) &&
  URL.parse(textOf(valueOf(finding, side)))?.hostname ===
    URL.parse(targetOf(observation, side))?.hostname;

const lostCookies = (observation: Observation, side: Side): Finding[] =>
  findingsOf(observation, 'cookie-differs').filter((finding) => losesSecure(finding, side));

/** Redirects to, and parts of a page from, plain http, on that side only. */
const plainAddresses = (observation: Observation, side: Side): Finding[] =>
  findingsOf(
    observation,
    'redirect-chain-differs',
    'final-url-differs',
    'body-shape-differs',
    'link-differs',
  ).filter(
    (finding) =>
      textOf(valueOf(finding, side)).includes('http://') &&
      !textOf(valueOf(finding, otherSide(side))).includes('http://'),
  );
