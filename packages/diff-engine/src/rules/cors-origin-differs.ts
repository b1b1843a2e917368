import {
  allowsCredentials,
  parseAllowOrigin,
  parseUrl,
  type AllowedOrigin,
} from '@env-drift/header-semantics';
import type { Policy } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

const FIELDS = ['access-control-allow-credentials', 'access-control-allow-origin'];

/**
 * Scripts of other origins may read the answer on one side and not, or not the same ones, on the other.
 *
 * @remarks A front end whose origin is not allowed gets a network error in the browser although the
 * server answered. An origin that is allowed by mistake reads what is meant for others, with the user’s
 * credentials where those are allowed too: a server that repeats whatever `Origin` the request names
 * shows every site what its users see.
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
    const [a, b] = [access(left), access(right)];
    if (JSON.stringify(a) === JSON.stringify(b) || namesSameHost(left, right, a, b)) return [];
    return [
      {
        section: 'security',
        keys: FIELDS.filter((name) => left.header(name) !== null || right.header(name) !== null),
        recommendation:
          'Let both sides answer with the same list of allowed origins; add the origin that is missing, or remove the one that is too wide.',
        ...judge(a, b, production),
        left_value: shown(left),
        right_value: shown(right),
      },
    ];
  },
});

/** The host of production is another origin to its staging, and still the same host to both. */
const namesSameHost = (left: AnsweredSide, right: AnsweredSide, a: Access, b: Access) =>
  a.origin !== '' &&
  a.origin === b.origin &&
  a.isReflected === b.isReflected &&
  left.header(FIELDS[0]!) === right.header(FIELDS[0]!);

interface Access {
  /** Who of the other origins may read: nobody, any, `null`, or one. */
  readers: 'nobody' | 'any' | 'null' | 'one';
  /** The allowed origin with the side's own host mapped; empty where there is none. */
  origin: string;
  withCredentials: boolean;
  /** It lets the origin that the request named read with credentials, perhaps as it would any. */
  isReflected: boolean;
}

function access({ header, hosts, envelope }: AnsweredSide): Access {
  const allowed = parseAllowOrigin(header('access-control-allow-origin'));
  const origin = allowed.kind === 'origin' ? hosts.map(allowed.origin) : '';
  // Naming its own origin, a side lets in nobody who was not in already.
  const isOwn =
    allowed.kind === 'origin' &&
    [envelope.environment.target_url, envelope.routing.final_url].some((url) =>
      isSameOrigin(allowed.origin, url),
    );
  const readers = isOwn ? 'nobody' : kinds[allowed.kind];
  // Credentials are never sent to a wildcard, whatever the field says.
  const withCredentials =
    (readers === 'one' || readers === 'null') &&
    allowsCredentials(header('access-control-allow-credentials'));
  const named = allowed.kind === 'origin' ? allowed.origin : allowed.kind;
  const isReflected = withCredentials && envelope.request.headers['origin'] === named;
  return { readers, origin, withCredentials, isReflected };
}

function isSameOrigin(origin: string, url: string): boolean {
  const [a, b] = [parseUrl(origin), parseUrl(url)];
  return a !== null && b !== null && a.protocol === b.protocol && a.host === b.host;
}

const kinds: Record<AllowedOrigin['kind'], Access['readers']> = {
  absent: 'nobody',
  invalid: 'nobody',
  any: 'any',
  null: 'null',
  origin: 'one',
};

type Judgement = Pick<FindingDraft, 'severity' | 'direction' | 'isSymmetric' | 'message'> &
  Partial<Pick<FindingDraft, 'recommendation'>>;

function judge(a: Access, b: Access, production: Policy['production']): Judgement {
  if (a.isReflected !== b.isReflected) {
    return {
      severity: 'critical',
      direction: weakerSide(a.isReflected, b.isReflected),
      // If the origin is one that is meant to read, the other side breaks it.
      isSymmetric: true,
      message: `Only the ${a.isReflected ? 'left' : 'right'} side lets the origin that the request named read answers made with the user’s credentials.`,
      recommendation:
        'Use an allow-list of origins on both sides: any site whose origin is reflected reads what users see.',
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
    if (a.readers === 'any' || b.readers === 'any') {
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
function judgeWildcard(a: Access, b: Access): Judgement {
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
