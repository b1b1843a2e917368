import {
  allowsCredentials,
  parseAllowOrigin,
  type AllowedOrigin,
} from '@env-drift/header-semantics';
import type { Direction, Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELDS = ['access-control-allow-credentials', 'access-control-allow-origin'];

/**
 * Scripts of another origin may read one side and not the other.
 *
 * @example
 * left   access-control-allow-origin: https://app.example
 * right  (absent)                                          -> critical: the browser blocks the answer
 * @see Fetch, "CORS check"
 */
export const corsOriginDiffers = responseRule({
  code: 'cors-origin-differs',
  category: 'security',
  title: 'Other origins may read the answer',
  headers: FIELDS,
  evaluate({ left, right }) {
    const [a, b] = [access(left), access(right)];
    if (a.who === b.who && a.withCredentials === b.withCredentials) return [];
    return [
      {
        section: 'security',
        keys: FIELDS.filter((name) => left.header(name) !== null || right.header(name) !== null),
        ...judge(a, b),
        left_value: shown(left),
        right_value: shown(right),
        recommendation:
          'Let both sides answer with the same list of allowed origins; add the origin that is missing, or remove the one that is too wide.',
      },
    ];
  },
});

interface Access {
  kind: AllowedOrigin['kind'];
  /** The allowed origin with the side's own host mapped; `nobody` where the browser blocks. */
  who: string;
  withCredentials: boolean;
}

function access({ header, hosts }: AnsweredSide): Access {
  const allowed = parseAllowOrigin(header('access-control-allow-origin'));
  const isBlocked = allowed.kind === 'absent' || allowed.kind === 'invalid';
  return {
    kind: allowed.kind,
    who: isBlocked
      ? 'nobody'
      : allowed.kind === 'origin'
        ? hosts.map(allowed.origin)
        : allowed.kind,
    // Credentials are never sent to a wildcard, whatever the field says.
    withCredentials:
      !isBlocked &&
      allowed.kind !== 'any' &&
      allowsCredentials(header('access-control-allow-credentials')),
  };
}

function judge(
  a: Access,
  b: Access,
): { severity: Severity; direction: Direction; isSymmetric?: boolean; message: string } {
  if ((a.who === 'nobody') !== (b.who === 'nobody')) {
    const blocked = a.who === 'nobody' ? 'left' : 'right';
    return {
      severity: 'critical',
      direction: weakerSide(blocked === 'left', blocked === 'right'),
      isSymmetric: true,
      message: `Browsers block scripts of other origins on the ${blocked} side only.`,
    };
  }
  if (a.withCredentials !== b.withCredentials) {
    return {
      severity: 'critical',
      direction: weakerSide(a.withCredentials, b.withCredentials),
      message: `Only the ${a.withCredentials ? 'left' : 'right'} side lets other origins read answers made with the user’s credentials.`,
    };
  }
  const widest = [a, b].map((side) => side.kind === 'any') as [boolean, boolean];
  if (widest[0] !== widest[1]) {
    return {
      severity: 'warn',
      direction: weakerSide(...widest),
      message: `The ${widest[0] ? 'left' : 'right'} side lets any origin read the answer, the other one only.`,
    };
  }
  return {
    severity: 'critical',
    direction: 'none',
    message: 'The sides let different origins read the answer.',
  };
}

const shown = ({ header }: AnsweredSide) => {
  const origin = header('access-control-allow-origin');
  const credentials = header('access-control-allow-credentials');
  return origin === null && credentials === null
    ? null
    : {
        'access-control-allow-origin': origin,
        ...(credentials === null ? {} : { 'access-control-allow-credentials': credentials }),
      };
};
