import {
  cacheScope,
  compareVary,
  parseAllowOrigin,
  parseCacheControl,
  parseVary,
} from '@env-drift/header-semantics';
import type { Severity, Side } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * Caches tell users apart by other request fields, if they may keep the answer at all. `*` and `User-Agent`
 * on one side only weigh the same on either: they take the cache away from whoever sends them.
 *
 * @remarks A cache hands a stored answer to every request that agrees in the fields which `Vary` names.
 * One that is missing there gives a user what was made for another: the wrong language, an encoding
 * that cannot be read, or the CORS permission of another origin.
 * @fix Name on both sides every request field that changes the answer, and no other: each one more
 * splits the cache.
 * @example
 * left   vary: Accept-Encoding, Origin
 * right  vary: accept-encoding          -> warn; critical where the asking origin is reflected
 * @see RFC 9110 section 12.5.5
 * @see RFC 9111 section 4.1
 */
export const varyDiffers = responseRule({
  code: 'vary-differs',
  category: 'cache',
  title: 'Caches tell users apart by other request fields',
  section: 'cache',
  headers: ['vary'],
  reads: ['vary'],
  evaluate({ left, right }) {
    const [a, b] = [parseVary(left.header('vary')), parseVary(right.header('vary'))];
    const differences = compareVary(a, b);
    if (differences.length === 0) return [];
    const missingOn = (side: Side) =>
      differences.flatMap(({ weaker, field }) => (weaker === side ? [field] : []));
    const missing = { left: missingOn('left'), right: missingOn('right') };
    const severity = weigh({ left, right }, missing);
    return [
      {
        section: 'cache',
        keys: ['vary'],
        severity,
        isSymmetric: severity === 'warn' && isSplitUp({ left, right }, missing),
        direction: weakerSide(missing.left.length > 0, missing.right.length > 0),
        message: message(missing),
        left_value: left.header('vary'),
        right_value: right.header('vary'),
        identity: [a, b],
        recommendation:
          'Name on both sides every request field that changes the answer, or a cache hands one user the answer made for another.',
      },
    ];
  },
});

/**
 * An origin that is reflected and not varied by is served to the wrong origin, which then blocks it.
 * Reflected is what the request named; an origin that is always the same poisons nothing.
 */
function weigh(sides: Record<Side, AnsweredSide>, missing: Record<Side, string[]>): Severity {
  const confused = (['left', 'right'] as const).filter(
    (side) => missing[side].length > 0 && isKept(sides[side]),
  );
  if (confused.length === 0) return 'info';
  const isPoisoned = confused.some((side) => {
    const { envelope, header } = sides[side];
    const allowed = parseAllowOrigin(header('access-control-allow-origin'));
    return (
      // The other side varies by every field, or by this one.
      !parseVary(header('vary')).includes('origin') &&
      missing[side].some((name) => name === 'origin' || name === '*') &&
      allowed.kind === 'origin' &&
      allowed.origin === envelope.request.headers['origin']
    );
  });
  return isPoisoned ? 'critical' : 'warn';
}

/** Fields by which hardly two requests agree, where the answer could be kept otherwise. */
const isSplitUp = (sides: Record<Side, AnsweredSide>, missing: Record<Side, string[]>) =>
  isKept(sides.left) &&
  isKept(sides.right) &&
  [...missing.left, ...missing.right].some((name) => name === '*' || name === 'user-agent');

const isKept = ({ header }: AnsweredSide): boolean =>
  cacheScope(parseCacheControl(header('cache-control'))) !== 'none';

const message = (missing: Record<Side, string[]>) =>
  (['left', 'right'] as const)
    .filter((side) => missing[side].length > 0)
    .map((side) =>
      missing[side].includes('*')
        ? `The ${side} side lets caches reuse the answer, the other does not (Vary: *).`
        : `The ${side} side does not vary by ${missing[side].join(', ')}.`,
    )
    .join(' ');
