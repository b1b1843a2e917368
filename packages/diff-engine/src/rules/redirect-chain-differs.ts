import type { Direction, Severity } from '@env-drift/contracts';
import { accessDemand, isAccessTold } from '../access-demand.ts';
import { weakerSide } from '../direction.ts';
import { maskGenerated } from '../mask-generated.ts';
import { steadyText, targetText } from '../redirect-target.ts';
import { responseRule, ROUTE, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * The sides are sent over other intermediate URLs; ids, hashes and times in them are forgiven. Where the chain ends is told by
 * `final-url-differs`, and by `access-differs` where that is a login.
 *
 * @remarks Every hop costs a round trip. One over plain http can be read and changed on the way, and
 * one over another host shows it the address.
 * @fix Compare the redirect rules of both sides hop by hop, link to the final address, and remove the
 * hops that add nothing.
 * @example
 * left   redirect 301 /new
 * right  redirect 301 /interim
 * right  redirect 301 /new       -> info: one hop more
 * @see RFC 9110 section 10.2.2
 */
export const redirectChainDiffers = responseRule({
  code: 'redirect-chain-differs',
  category: 'routing',
  title: 'The sides are redirected over other URLs',
  reads: [ROUTE],
  evaluate({ left, right }): Draft[] {
    const [a, b] = [intermediates(left, steadyText), intermediates(right, steadyText)];
    const count = [hopCount(left), hopCount(right)] as const;
    const endsAlike = finalUrl(left) === finalUrl(right);
    const isAlike = isSame(a, b) && (count[0] === count[1] || !endsAlike);
    if (isAlike && isSame(intermediates(left, targetText), intermediates(right, targetText))) {
      return [];
    }
    const values = {
      section: 'routing' as const,
      keys: ['redirect_chain'],
      left_value: left.envelope.routing.redirect_chain,
      right_value: right.envelope.routing.redirect_chain,
    };
    if (isAlike) return [{ ...values, reason: 'Ids, hashes and times are made anew.' }];
    if (isWayToLogin(left, right) && hasDowngrade(left) === hasDowngrade(right)) {
      return [{ ...values, reason: 'It leads to a login, which has a finding of its own.' }];
    }
    return [
      {
        ...values,
        ...judge(left, right),
        identity: [a, b].map((urls) => urls.map(maskGenerated)),
        recommendation:
          'Compare the redirect rules of both sides hop by hop, and remove the hops that add nothing.',
      },
    ];
  },
});

const isWayToLogin = (left: AnsweredSide, right: AnsweredSide) =>
  isAccessTold(left, right) && [left, right].some((side) => accessDemand(side) === 'login');

const hopCount = ({ envelope }: AnsweredSide) => envelope.routing.redirect_chain.length;
const finalUrl = (side: AnsweredSide) => steadyText(side, side.envelope.routing.final_url);
const isSame = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
const intermediates = (side: AnsweredSide, textOf: typeof targetText) =>
  side.envelope.routing.redirect_chain.slice(0, -1).map((url) => textOf(side, url));

function judge(
  left: AnsweredSide,
  right: AnsweredSide,
): { severity: Severity; direction: Direction; message: string; isSymmetric?: boolean } {
  const downgrades = [hasDowngrade(left), hasDowngrade(right)] as const;
  if (downgrades[0] !== downgrades[1]) {
    return {
      severity: 'critical',
      direction: weakerSide(...downgrades),
      message: `The ${downgrades[0] ? 'left' : 'right'} side is sent from https to plain http on the way.`,
    };
  }
  const strangers = [leavesOwnHosts(left), leavesOwnHosts(right)] as const;
  if (strangers[0] !== strangers[1]) {
    return {
      severity: 'critical',
      direction: weakerSide(...strangers),
      isSymmetric: true,
      message: `The ${strangers[0] ? 'left' : 'right'} side is sent over another host on the way.`,
    };
  }
  const [a, b] = [hopCount(left), hopCount(right)];
  if (a !== b) {
    return {
      severity: 'info',
      direction: weakerSide(a > b, b > a),
      message: `The left side is redirected ${times(a)}, the right side ${times(b)}.`,
    };
  }
  return {
    severity: 'warn',
    direction: 'none',
    message: 'The sides are redirected over different URLs.',
  };
}

const times = (count: number) =>
  count === 0 ? 'not at all' : count === 1 ? 'once' : `${count} times`;

function hasDowngrade({ envelope }: AnsweredSide): boolean {
  const urls = [envelope.environment.target_url, ...envelope.routing.redirect_chain];
  return urls.some(
    (url, i) => i > 0 && url.startsWith('http:') && urls[i - 1]!.startsWith('https:'),
  );
}

const leavesOwnHosts = ({ envelope, hosts }: AnsweredSide) =>
  envelope.routing.redirect_chain.slice(0, -1).some((url) => hosts.parse(url)?.isOwn === false);
