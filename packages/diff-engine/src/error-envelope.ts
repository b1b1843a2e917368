import type { BodyFingerprint, Side } from '@env-drift/contracts';
import type { ShapeDifference } from './compare-shapes.ts';

/** Members that hold an error, unless they hold nothing: GraphQL section 7.1, JSON:API, and habit. */
const ERROR = ['$.error', '$.errors'];
/** Beside a message, these say what went wrong. */
const CODE = ['$.code', '$.status', '$.statusCode', '$.error_code', '$.errorCode'];
const MESSAGE = '$.message';
/** @see RFC 9457 */
const PROBLEM = 'application/problem+json';

/** An answer that says on one side that it failed, in place of what the other side says. */
export interface ErrorEnvelope {
  side: Side;
  /** The paths, or the media type, that say so. */
  marks: string[];
}

/**
 * Null where neither side or both say that they failed, or where nothing else is missing: a key named
 * `errors` that is merely gained is a key.
 *
 * @example
 * left   { "data": { "x": 1 } }
 * right  { "data": null, "errors": [{ "message": "..." }] }   // right, by $.errors
 */
export function findErrorEnvelope(
  left: BodyFingerprint,
  right: BodyFingerprint,
  { lacking, emptied, changed, nulled }: ShapeDifference,
): ErrorEnvelope | null {
  const marks = { left: marksOf(left), right: marksOf(right) };
  if (marks.left.length > 0 === marks.right.length > 0) return null;
  const side = marks.left.length > 0 ? 'left' : 'right';
  const isLost =
    lacking[side].length + emptied[side].length + nulled[side].length > 0 || changed.includes('$');
  return isLost ? { side, marks: marks[side] } : null;
}

function marksOf({ shape = {}, media_type }: BodyFingerprint): string[] {
  const has = (path: string) => Object.hasOwn(shape, path);
  const isFilled = (path: string) =>
    has(path) && (/object|string/.test(shape[path]!) || has(`${path}[]`));
  return [
    ...(media_type === PROBLEM ? [PROBLEM] : []),
    ...ERROR.filter(isFilled),
    ...(has(MESSAGE) && CODE.some(has) ? [MESSAGE, ...CODE.filter(has)] : []),
  ];
}
