import type { BodyFingerprint, Side } from '@env-drift/contracts';
import { compareBeyond } from './compare-beyond.ts';
import { compareShapes, type Shape, type ShapeDifference } from './compare-shapes.ts';
import { weakerSide } from './direction.ts';
import { findErrorEnvelope, type ErrorEnvelope } from './error-envelope.ts';
import { listed } from './listed.ts';
import type { FindingDraft } from './rule.ts';

/** What differs in the structure of two JSON bodies, of which at least one has one. */
export function shapeDrafts(
  left: BodyFingerprint,
  right: BodyFingerprint,
  production: Side,
): FindingDraft[] {
  if (!left.shape || !right.shape) return [notJson(left.shape ? 'right' : 'left')];
  const difference = compareShapes(left.shape, right.shape);
  const { lacking, changed, loosened, emptied } = difference;
  const envelope = findErrorEnvelope(left, right, difference);
  const paths = new Set([
    ...[...lacking.left, ...lacking.right, ...changed, ...loosened],
    ...[...emptied.left, ...emptied.right],
  ]);
  if (paths.size === 0) return draftsBeyond(left.shape, right.shape);
  for (const mark of envelope?.marks ?? []) if (mark.startsWith('$')) paths.add(mark);
  const shown = [...paths].sort();
  return [
    {
      section: 'content',
      keys: ['shape'],
      ...weigh(difference, production),
      ...(envelope && {
        severity: 'critical',
        direction: weakerSide(envelope.side === 'left', envelope.side === 'right'),
      }),
      message: envelope ? inWords(envelope) : message(difference),
      left_value: pick(left.shape, shown),
      right_value: pick(right.shape, shown),
      recommendation: envelope
        ? `Look at the body of the ${envelope.side} side, and let a failure have an error status.`
        : CHECK_RELEASES,
    },
  ];
}

/** What lies where the structures are not kept: that it differs is known, and not how. */
function draftsBeyond(a: Shape, b: Shape): FindingDraft[] {
  const beyond = compareBeyond(a, b);
  if (beyond.is !== 'other') return [];
  const { left, right } = beyond;
  return [
    {
      section: 'content',
      keys: ['shape'],
      severity: 'warn',
      direction: weakerSide(left.keys < right.keys, right.keys < left.keys),
      message: `The structures differ beyond the paths that are kept of them: ${left.keys} keys on the left, ${right.keys} on the right.`,
      left_value: { keys: left.keys },
      right_value: { keys: right.keys },
      identity: [left.hash, right.hash],
      recommendation: CHECK_RELEASES,
    },
  ];
}

const CHECK_RELEASES =
  'Check which release each side runs, and whether clients read the keys that are missing or of another type.';

/** Less than the other side: keys, the elements of the lists that are the answer, or the answer itself. */
function weigh(
  { lacking, changed, emptied, nulled }: ShapeDifference,
  production: Side,
): Pick<FindingDraft, 'severity' | 'direction'> {
  const isVoid = (side: Side) => nulled[side].includes('$');
  const hasLess = (side: Side) => lacking[side].length + emptied[side].length > 0 || isVoid(side);
  const isBreaking =
    lacking[production].length + changed.length > 0 || isVoid('left') || isVoid('right');
  const isEmptied = emptied.left.length + emptied.right.length > 0;
  return {
    severity: isBreaking ? 'critical' : isEmptied ? 'warn' : 'info',
    direction: changed.length > 0 ? 'none' : weakerSide(hasLess('left'), hasLess('right')),
  };
}

const inWords = ({ side, marks }: ErrorEnvelope) =>
  `The ${side} side answers with an error (${listed(marks)}) in place of what the other side sends.`;

/** Both sides say that they send JSON, and one does not keep to it. */
function notJson(broken: Side): FindingDraft {
  const shown = (side: Side) => (side === broken ? 'not valid JSON' : 'valid JSON');
  return {
    section: 'content',
    keys: ['shape'],
    severity: 'critical',
    direction: weakerSide(broken === 'left', broken === 'right'),
    isSymmetric: true,
    message: `The body is not valid JSON on the ${broken} side, although it says so.`,
    left_value: shown('left'),
    right_value: shown('right'),
    recommendation: `Look at the body of the ${broken} side: it is cut off, empty, or an error text under a false media type.`,
  };
}

const pick = (shape: Shape, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, Object.hasOwn(shape, path) ? shape[path]! : null]));

const message = ({ lacking, changed, loosened, emptied }: ShapeDifference) =>
  [
    lacking.left.length > 0 ? `The left side lacks ${listed(lacking.left)}.` : '',
    lacking.right.length > 0 ? `The right side lacks ${listed(lacking.right)}.` : '',
    changed.length > 0 ? `The type differs at ${listed(changed)}.` : '',
    loosened.length > 0
      ? `Null, or no value in places, on one side only: ${listed(loosened)}.`
      : '',
    ...(['left', 'right'] as const).map((side) =>
      emptied[side].length > 0
        ? `On the ${side} side only, ${listed(emptied[side])} ${emptied[side].length > 1 ? 'are' : 'is'} empty.`
        : '',
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
