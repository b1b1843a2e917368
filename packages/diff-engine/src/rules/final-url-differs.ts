import type { Direction, Severity, Side } from '@env-drift/contracts';
import { isAccessGuessed, isAccessTold } from '../access-demand.ts';
import { isCanonicalVariant } from '../canonical-variant.ts';
import { weakerSide } from '../direction.ts';
import type { MappedUrl } from '../host-map.ts';
import { maskGenerated } from '../mask-generated.ts';
import { redirectTarget, targetText, textOf, withoutGenerated } from '../redirect-target.ts';
import { responseRule, ROUTE, type AnsweredSide, type Draft } from '../rule.ts';
import { isUnfollowedRedirect, locationOf } from '../unfollowed-redirect.ts';

/**
 * After host mapping, the sides end at another URL, or answer with a redirect to another one that was
 * not followed. A side that ends at the host of the other one ends at another host, too; ids, hashes and
 * times in the path or query are forgiven. Where the end is a login, and the other side has none or asks
 * for it in another way, `access-differs` says so instead.
 *
 * @remarks A redirect rule that differs sends users to another page, out of the encrypted connection,
 * or to a host that somebody else controls; whatever else differs may be a consequence of that.
 * @fix Compare the redirect rules of both sides (application, proxy, CDN) and align the one that is not
 * meant. Behind a proxy that ends TLS, check how the application learns its own scheme and host.
 * @example
 * left   redirect 302 /shop
 * right  redirect 302 http://www.example/shop   -> critical: production falls back to http
 * @see RFC 9110 sections 10.2.2 and 15.4
 */
export const finalUrlDiffers = responseRule({
  code: 'final-url-differs',
  category: 'routing',
  title: 'The sides end at another URL',
  headers: ['location'],
  section: 'routing',
  reads: [ROUTE, 'location'],
  evaluate({ left, right }, { production }) {
    const drafts = [
      ...compareEnds(left, right, production),
      ...compareLocations(left, right, production),
    ];
    if (!isAccessTold(left, right)) return drafts;
    return isAccessGuessed(left, right) ? drafts.filter(mayBeCritical) : [];
  },
});

/** Whichever side is production: over plain http, or at another host. */
const mayBeCritical = (draft: Draft) =>
  'severity' in draft && (draft.severity === 'critical' || draft.direction !== 'none');

const recommendation =
  'Compare the redirect rules of both sides (application, proxy, CDN) and align the one that is not meant.';

function compareEnds(left: AnsweredSide, right: AnsweredSide, production: Side): Draft[] {
  const [url, otherUrl] = [left.envelope.routing.final_url, right.envelope.routing.final_url];
  const ends = [redirectTarget(left, url), redirectTarget(right, otherUrl)] as const;
  if (!ends[0] || !ends[1] || textOf(ends[0]) === textOf(ends[1])) return [];
  const [a, b] = [withoutGenerated(ends[0]), withoutGenerated(ends[1])];
  if (isCanonicalVariant(a, b)) return [];
  const values = {
    section: 'routing' as const,
    keys: ['final_url'],
    left_value: url,
    right_value: otherUrl,
  };
  if (isWhereAsked(left) && isWhereAsked(right)) {
    return [
      {
        ...values,
        reason:
          'Each side answered at the URL it was asked for; the two URLs differ in more than their host.',
      },
    ];
  }
  if (textOf(a) === textOf(b)) return [{ ...values, reason: MADE_ANEW }];
  const identity = [a, b].map((target) => maskGenerated(textOf(target)));
  return [{ ...values, ...weighTargets(a, b, production, 'end at'), identity, recommendation }];
}

/** The host of the other side is called as the own one, and is not what was asked for. */
const isWhereAsked = (side: AnsweredSide) =>
  targetText(side, side.envelope.environment.target_url) ===
  targetText(side, side.envelope.routing.final_url);

const MADE_ANEW = 'Ids, hashes and times are made anew.';

/** Redirects that were not followed weigh as if they were; where only one side redirects, the status tells. */
function compareLocations(left: AnsweredSide, right: AnsweredSide, production: Side): Draft[] {
  if (isUnfollowedRedirect(left) !== isUnfollowedRedirect(right)) return [];
  const [url, otherUrl] = [locationOf(left), locationOf(right)];
  if (url === otherUrl && url === null) return [];
  const texts = [url && targetText(left, url), otherUrl && targetText(right, otherUrl)] as const;
  if (texts[0] === texts[1]) return [];
  const values = {
    section: 'routing' as const,
    keys: ['location'],
    left_value: left.header('location'),
    right_value: right.header('location'),
  };
  const identity = texts.map((text) => text && maskGenerated(text));
  const [a, b] = [
    url && redirectTarget(left, url),
    otherUrl && redirectTarget(right, otherUrl),
  ].map((target) => target && withoutGenerated(target));
  if (a && b && textOf(a) === textOf(b)) return [{ ...values, reason: MADE_ANEW }];
  if (isUnfollowedRedirect(left) && a && b) {
    return [
      { ...values, ...weighTargets(a, b, production, 'redirect to'), identity, recommendation },
    ];
  }
  return [
    {
      ...values,
      severity: 'info',
      direction: 'none',
      message: 'The answers name another Location.',
      identity,
      recommendation,
    },
  ];
}

interface WeighedTargets {
  severity: Severity;
  direction: Direction;
  message: string;
  isSymmetric?: boolean;
}

/** How much it weighs that the sides end, or are sent, at these two places, which differ. */
function weighTargets(
  a: MappedUrl,
  b: MappedUrl,
  production: Side,
  verb: 'end at' | 'redirect to',
): WeighedTargets {
  const sides = `The sides ${verb}`;
  if (isCanonicalVariant(a, b)) {
    return {
      severity: 'info',
      direction: 'none',
      message: `${sides} the same page under another spelling of its URL.`,
    };
  }
  if (hostname(a) !== hostname(b) || a.isOwn !== b.isOwn) {
    return {
      severity: 'critical',
      direction: weakerSide(!a.isOwn && b.isOwn, a.isOwn && !b.isOwn),
      isSymmetric: true,
      message: `${sides} different hosts, and they are not just each side’s own.`,
    };
  }
  if (a.protocol !== b.protocol) {
    const insecure = b.protocol === 'http:' ? 'right' : 'left';
    return {
      // A staging that is not on https yet is worth knowing; a production that is not is broken.
      severity: insecure === production ? 'critical' : 'info',
      direction: weakerSide(insecure === 'left', insecure === 'right'),
      isSymmetric: true,
      message: `${sides} plain http on the ${insecure}, https on the other side.`,
    };
  }
  const what =
    a.host !== b.host
      ? 'different ports'
      : `a different ${a.pathname === b.pathname ? 'query' : 'path'}`;
  return { severity: 'warn', direction: 'none', message: `${sides} ${what}.` };
}

const hostname = ({ host }: MappedUrl) => host.replace(/:(?:\d+|default)$/, '');
