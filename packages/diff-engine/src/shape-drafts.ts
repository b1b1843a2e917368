import type { BodyFingerprint, Side } from '@env-drift/contracts';
import { compareShapes, type Shape, type ShapeDifference } from './compare-shapes.ts';
import { weakerSide } from './direction.ts';
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
  const { lacking, changed, loosened } = difference;
  const paths = [...lacking.left, ...lacking.right, ...changed, ...loosened].sort();
  if (paths.length === 0) return [];
  const isBreaking = lacking[production].length > 0 || changed.length > 0;
  return [
    {
      section: 'content',
      keys: ['shape'],
      severity: isBreaking ? 'critical' : 'info',
      direction:
        changed.length > 0 ? 'none' : weakerSide(lacking.left.length > 0, lacking.right.length > 0),
      message: message(difference),
      left_value: pick(left.shape, paths),
      right_value: pick(right.shape, paths),
      recommendation:
        'Check which release each side runs, and whether clients read the keys that are missing or of another type.',
    },
  ];
}

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

const message = ({ lacking, changed, loosened }: ShapeDifference) =>
  [
    lacking.left.length > 0 ? `The left side lacks ${listed(lacking.left)}.` : '',
    lacking.right.length > 0 ? `The right side lacks ${listed(lacking.right)}.` : '',
    changed.length > 0 ? `The type differs at ${listed(changed)}.` : '',
    loosened.length > 0
      ? `Null, or no value in places, on one side only: ${listed(loosened)}.`
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
