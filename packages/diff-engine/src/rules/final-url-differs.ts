import type { Direction, Severity, Side } from '@env-drift/contracts';
import { isGuardedOnOneSide } from '../access-demand.ts';
import { isCanonicalVariant } from '../canonical-variant.ts';
import { weakerSide } from '../direction.ts';
import type { MappedUrl } from '../host-map.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * After host mapping, the sides end at another URL. Where one side alone is sent to a login,
 * `access-differs` says so instead.
 *
 * @remarks A redirect rule that differs sends users to another page, out of the encrypted connection,
 * or to a host that somebody else controls; whatever else differs may be a consequence of that.
 * @fix Compare the redirect rules of both sides (application, proxy, CDN) and align the one that is not
 * meant. Behind a proxy that ends TLS, check how the application learns its own scheme and host.
 * @example
 * left   redirect 302 /shop
 * right  redirect 302 http://www.example/shop   -> critical: production falls back to http
 * @see RFC 9110 section 15.4
 */
export const finalUrlDiffers = responseRule({
  code: 'final-url-differs',
  category: 'routing',
  title: 'The sides end at another URL',
  evaluate({ left, right }, { production }) {
    if (isGuardedOnOneSide(left, right)) return [];
    const [a, b] = [finalUrl(left), finalUrl(right)];
    if (!a || !b || text(a) === text(b) || isCanonicalVariant(a, b)) return [];
    const values = {
      section: 'routing' as const,
      keys: ['final_url'],
      left_value: left.envelope.routing.final_url,
      right_value: right.envelope.routing.final_url,
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
    return [
      {
        ...values,
        ...judge(a, b, production),
        recommendation:
          'Compare the redirect rules of both sides (application, proxy, CDN) and align the one that is not meant.',
      },
    ];
  },
});

const finalUrl = ({ envelope, hosts }: AnsweredSide) => hosts.parse(envelope.routing.final_url);

const text = ({ protocol, host, pathname, search }: MappedUrl) =>
  `${protocol}//${host}${pathname}${search}`;

const isWhereAsked = ({ envelope, hosts }: AnsweredSide) =>
  hosts.map(envelope.environment.target_url) === hosts.map(envelope.routing.final_url);

function judge(
  a: MappedUrl,
  b: MappedUrl,
  production: Side,
): { severity: Severity; direction: Direction; message: string; isSymmetric?: boolean } {
  if (hostname(a) !== hostname(b)) {
    return {
      severity: 'critical',
      direction: weakerSide(!a.isOwn && b.isOwn, a.isOwn && !b.isOwn),
      isSymmetric: true,
      message: 'The sides end at different hosts, and they are not just each side’s own.',
    };
  }
  if (a.protocol !== b.protocol) {
    const insecure = b.protocol === 'http:' ? 'right' : 'left';
    return {
      // A staging that is not on https yet is worth knowing; a production that is not is broken.
      severity: insecure === production ? 'critical' : 'info',
      direction: weakerSide(insecure === 'left', insecure === 'right'),
      isSymmetric: true,
      message: `The ${insecure} side ends on plain http, the other on https.`,
    };
  }
  if (a.host !== b.host) {
    return { severity: 'warn', direction: 'none', message: 'The sides end at different ports.' };
  }
  return {
    severity: 'warn',
    direction: 'none',
    message: `The sides end at a different ${a.pathname === b.pathname ? 'query' : 'path'}.`,
  };
}

const hostname = ({ host }: MappedUrl) => host.replace(/:(?:\d+|default)$/, '');
