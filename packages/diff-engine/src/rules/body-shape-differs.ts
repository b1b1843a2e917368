import type { Severity } from '@env-drift/contracts';
import { isJson } from '@env-drift/header-semantics';
import { compareShapes, type Shape, type ShapeDifference } from '../compare-shapes.ts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

/**
 * A JSON answer lost a key, gained one, or changed a type.
 *
 * @example
 * left   { "price": 12.5, "stock": 3 }
 * right  { "price": "12.50" }            -> critical
 */
export const bodyShapeDiffers = responseRule({
  code: 'body-shape-differs',
  category: 'content',
  title: 'The JSON answer has another shape',
  evaluate({ left, right }, { production }) {
    const bodies = [left.envelope.response.body, right.envelope.response.body] as const;
    if (!bodies[0] || !bodies[1] || left.status !== right.status) return [];
    const shapes = [bodies[0].shape, bodies[1].shape] as const;
    if (!shapes[0] || !shapes[1]) return notJson(left, right);
    const difference = compareShapes(shapes[0], shapes[1]);
    const { lacking, changed, loosened } = difference;
    const paths = [...lacking.left, ...lacking.right, ...changed, ...loosened].sort();
    if (paths.length === 0) {
      if (bodies[0].sha256 === bodies[1].sha256) return [];
      return [
        {
          section: 'content',
          keys: ['sha256'],
          left_value: bodies[0].sha256,
          right_value: bodies[1].sha256,
          reason: 'The structure of the JSON is the same; its values are not compared.',
        },
      ];
    }
    const severity: Severity =
      lacking[production].length > 0 || changed.length > 0 ? 'critical' : 'info';
    return [
      {
        section: 'content',
        keys: ['shape'],
        severity,
        direction:
          changed.length > 0
            ? 'none'
            : weakerSide(lacking.left.length > 0, lacking.right.length > 0),
        isSymmetric: true,
        message: message(difference),
        left_value: pick(shapes[0], paths),
        right_value: pick(shapes[1], paths),
        recommendation:
          'Check which release each side runs, and whether clients read the keys that are missing or of another type.',
      },
    ];
  },
});

/** Both sides say that they send JSON, and one does not keep to it. */
function notJson(left: AnsweredSide, right: AnsweredSide): FindingDraft[] {
  const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
  const saysJson = [a, b].every(
    ({ media_type, truncated }) =>
      media_type !== null && isJson({ essence: media_type }) && !truncated,
  );
  if (!saysJson || Boolean(a.shape) === Boolean(b.shape)) return [];
  const broken = a.shape ? 'right' : 'left';
  return [
    {
      section: 'content',
      keys: ['shape'],
      severity: 'critical',
      direction: weakerSide(broken === 'left', broken === 'right'),
      isSymmetric: true,
      message: `The body is not valid JSON on the ${broken} side, although it says so.`,
      left_value: a.shape ? 'valid JSON' : 'not valid JSON',
      right_value: b.shape ? 'valid JSON' : 'not valid JSON',
      recommendation: `Look at the body of the ${broken} side: it is cut off, empty, or an error text under a false media type.`,
    },
  ];
}

const pick = (shape: Shape, paths: readonly string[]) =>
  Object.fromEntries(paths.map((path) => [path, Object.hasOwn(shape, path) ? shape[path]! : null]));

const SHOWN = 5;
const listed = (paths: readonly string[]) =>
  paths.slice(0, SHOWN).join(', ') +
  (paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '');

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
