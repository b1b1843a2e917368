import { challengeSchemes } from '@env-drift/header-semantics';
import type { Json } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

/**
 * One side demands credentials and the other does not, or they ask for another kind.
 *
 * @example
 * left   200
 * right  401, www-authenticate: Bearer   -> critical
 * @see RFC 9110 sections 11.6.1, 15.5.2 and 15.5.4
 */
export const accessDiffers = responseRule({
  code: 'access-differs',
  category: 'access',
  title: 'One side asks for credentials',
  headers: ['www-authenticate'],
  evaluate({ left, right }) {
    const [demandsLeft, demandsRight] = [demand(left), demand(right)];
    if ((demandsLeft === null) !== (demandsRight === null)) {
      const closed = demandsLeft === null ? 'right' : 'left';
      return [
        draft(left, right, {
          direction: weakerSide(closed === 'left', closed === 'right'),
          message: `The ${closed} side ${demandsLeft ?? demandsRight}; the other side is open.`,
          recommendation:
            'If the resource is meant to be public, lift the access rule on the closed side; if not, close the open one.',
        }),
      ];
    }
    const [schemesLeft, schemesRight] = [schemes(left), schemes(right)];
    if (schemesLeft.join() === schemesRight.join()) return [];
    return [
      draft(left, right, {
        direction: 'none',
        message: `The sides ask for credentials of another kind: left ${named(schemesLeft)}, right ${named(schemesRight)}.`,
        recommendation:
          'Offer the same authentication schemes on both sides, or clients of one fail on the other.',
      }),
    ];
  },
});

const LOGIN_PATH = /\/(?:log-?in|sign-?in|sso|saml2?|oauth2?|auth|authorize|cas)(?:[/.]|$)/i;

/** What a side demands before it answers, in words; null where it does not. */
function demand({ status, envelope, hosts }: AnsweredSide): string | null {
  if (status === 401) return 'asks for credentials (401)';
  if (status === 403) return 'refuses access (403)';
  const target = hosts.parse(envelope.environment.target_url);
  const final = hosts.parse(envelope.routing.final_url);
  const wasRedirected = envelope.routing.redirect_chain.length > 0;
  const isAtLogin = final !== null && LOGIN_PATH.test(final.pathname);
  const wasAskedForLogin = target !== null && LOGIN_PATH.test(target.pathname);
  return wasRedirected && isAtLogin && !wasAskedForLogin ? 'redirects to a login page' : null;
}

const schemes = (side: AnsweredSide) => challengeSchemes(side.header('www-authenticate'));
const named = (list: readonly string[]) => (list.length === 0 ? 'none' : list.join(' or '));

function draft(
  left: AnsweredSide,
  right: AnsweredSide,
  texts: Pick<FindingDraft, 'direction' | 'message' | 'recommendation'>,
): FindingDraft {
  const values = [left, right].map(shown) as [Json, Json];
  return {
    section: 'outcome',
    keys: ['status'],
    severity: 'critical',
    isSymmetric: true,
    left_value: values[0],
    right_value: values[1],
    identity: [left, right].map((side) => [side.status, ...schemes(side)]),
    ...texts,
  };
}

function shown(side: AnsweredSide): Json {
  const challenge = side.header('www-authenticate');
  return {
    status: side.status,
    ...(challenge === null ? {} : { 'www-authenticate': challenge }),
    ...(side.envelope.routing.redirect_chain.length > 0
      ? { final_url: side.envelope.routing.final_url }
      : {}),
  };
}
