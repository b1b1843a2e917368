import type { Policy } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import {
  allowsInvalid,
  allowsOriginOf,
  originAccess,
  type OriginAccess,
} from '../origin-access.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

const FIELDS = ['access-control-allow-credentials', 'access-control-allow-origin'];

/**
 * Scripts of other origins may read the answer on one side and not, or not the same ones, on the other.
 *
 * @remarks A front end whose origin is not allowed gets a network error in the browser although the
 * server answered. An origin that is allowed by mistake reads what is meant for others, with the user’s
 * credentials where those are allowed too: a server that repeats whatever `Origin` the request names, or
 * allows `null`, which any site can be in a sandboxed frame, shows every site what its users see.
 * @fix Let both sides answer from the same list of allowed origins: add the one that is missing, remove
 * the one that is too wide. Never reflect any `Origin` together with `Access-Control-Allow-Credentials:
 * true`.
 * @example
 * left   access-control-allow-origin: https://app.example
 * right  (absent)                                           -> critical: the browser blocks the answer
 * @see Fetch section 3.3, "CORS protocol"
 * @see Fetch section 4.10, "CORS check"
 */
export const corsOriginDiffers = responseRule({
  code: 'cors-origin-differs',
  category: 'security',
  title: 'Other origins may read the answer',
  section: 'security',
  headers: FIELDS,
  reads: FIELDS,
  evaluate({ left, right }, { production }) {
    const [a, b] = [originAccess(left), originAccess(right)];
    if (JSON.stringify(a) === JSON.stringify(b) || namesSameHost(left, right, a, b)) return [];
    return [
      {
        section: 'security',
        keys: FIELDS.filter((name) => left.header(name) !== null || right.header(name) !== null),
        recommendation:
          'Let both sides answer with the same list of allowed origins; add the origin that is missing, or remove the one that is too wide.',
        ...(judgeInvalid(left, right, a, b) ??
          judgeNeighbour(left, right, a, b) ??
          judge(a, b, production)),
        left_value: shown(left),
        right_value: shown(right),
        // With each side's own host mapped.
        identity: [{ ...a }, { ...b }],
      },
    ];
  },
});

/** The host of production is another origin to its staging, and still the same host to both. */
const namesSameHost = (left: AnsweredSide, right: AnsweredSide, a: OriginAccess, b: OriginAccess) =>
  a.origin !== '' &&
  a.origin === b.origin &&
  a.isReflected === b.isReflected &&
  left.header(FIELDS[0]!) === right.header(FIELDS[0]!);

type Judgement = Pick<FindingDraft, 'severity' | 'direction' | 'isSymmetric' | 'message'> &
  Partial<Pick<FindingDraft, 'recommendation'>>;

/** A value that no browser takes: somebody was meant to be let in. */
function judgeInvalid(
  left: AnsweredSide,
  right: AnsweredSide,
  a: OriginAccess,
  b: OriginAccess,
): Judgement | null {
  const [isLeft, isRight] = [allowsInvalid(left), allowsInvalid(right)];
  if (isLeft === isRight || a.isReflected || b.isReflected) return null;
  if (a.readers === 'nobody' && b.readers === 'nobody') return null;
  const side = isLeft ? 'left' : 'right';
  return {
    severity: 'critical',
    direction: weakerSide(isLeft, isRight),
    isSymmetric: true,
    message: `The Access-Control-Allow-Origin of the ${side} side is invalid: it takes one origin or *. Browsers block scripts of other origins there, and not on the other side.`,
  };
}

/** Only one side lets in the other, and nobody else: no client that the other side would lack. */
function judgeNeighbour(
  left: AnsweredSide,
  right: AnsweredSide,
  a: OriginAccess,
  b: OriginAccess,
): Judgement | null {
  if (a.isReflected || b.isReflected) return null;
  const isLeft = a.readers === 'one' && b.readers === 'nobody' && allowsOriginOf(left, right);
  const isRight = b.readers === 'one' && a.readers === 'nobody' && allowsOriginOf(right, left);
  if (!isLeft && !isRight) return null;
  const { withCredentials } = isLeft ? a : b;
  return {
    severity: withCredentials ? 'critical' : 'warn',
    direction: weakerSide(isLeft, isRight),
    message: `The ${isLeft ? 'left' : 'right'} side lets the other side read its answers${withCredentials ? ', also with the user’s credentials' : ''}.`,
  };
}

function judge(a: OriginAccess, b: OriginAccess, production: Policy['production']): Judgement {
  if (a.isReflected !== b.isReflected) {
    const { readers } = a.isReflected ? a : b;
    const whom =
      readers === 'null' ? 'null, which any site can be,' : 'the origin that the request named';
    return {
      severity: 'critical',
      direction: weakerSide(a.isReflected, b.isReflected),
      // If the origin is one that is meant to read, the other side breaks it.
      isSymmetric: true,
      message: `Only the ${a.isReflected ? 'left' : 'right'} side lets ${whom} read answers made with the user’s credentials.`,
      recommendation:
        'Use an allow-list of origins on both sides: any site whose origin is reflected, or that is sandboxed where null is allowed, reads what users see.',
    };
  }
  if (a.readers === 'nobody' && b.readers === 'nobody') {
    return {
      severity: 'info',
      direction: 'none',
      message:
        'One side names its own origin, which changes nothing; no other origin may read either.',
    };
  }
  if (a.readers === 'nobody' || b.readers === 'nobody') {
    const blocked = a.readers === 'nobody' ? 'left' : 'right';
    if ([a, b].some(({ readers }) => readers === 'any' || readers === 'null')) {
      return {
        // Clients that are served on staging break on production.
        severity: blocked === production ? 'critical' : 'warn',
        direction: weakerSide(blocked === 'right', blocked === 'left'),
        isSymmetric: true,
        message: `The ${blocked === 'left' ? 'right' : 'left'} side lets any origin read the answer, the other none.`,
      };
    }
    return {
      severity: 'critical',
      direction: weakerSide(blocked === 'left', blocked === 'right'),
      isSymmetric: true,
      message: `Browsers block scripts of other origins on the ${blocked} side, and not on the other.`,
    };
  }
  if ((a.readers === 'any') !== (b.readers === 'any')) return judgeWildcard(a, b);
  const credentials =
    a.withCredentials === b.withCredentials
      ? ''
      : ` Only the ${a.withCredentials ? 'left' : 'right'} side lets it read answers made with the user’s credentials.`;
  if (a.origin === b.origin && a.readers === b.readers) {
    return {
      severity: 'critical',
      direction: weakerSide(a.withCredentials, b.withCredentials),
      // What is too much on one side may be what clients need on the other.
      isSymmetric: true,
      message: `The sides let the same origin read the answer.${credentials}`,
    };
  }
  return {
    severity: 'critical',
    direction: 'none',
    message: `The sides let different origins read the answer.${credentials}`,
  };
}

/** Any origin on one side: wider for everybody, and closed to those who send credentials. */
function judgeWildcard(a: OriginAccess, b: OriginAccess): Judgement {
  const [wide, narrow] = a.readers === 'any' ? (['left', b] as const) : (['right', a] as const);
  const direction = weakerSide(wide === 'left', wide === 'right');
  return narrow.withCredentials
    ? {
        severity: 'critical',
        direction,
        isSymmetric: true,
        message: `The ${wide} side lets any origin read the answer, but none with the user’s credentials; the other lets one, with them.`,
      }
    : {
        severity: 'warn',
        direction,
        message: `The ${wide} side lets any origin read the answer, the other one only.`,
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
