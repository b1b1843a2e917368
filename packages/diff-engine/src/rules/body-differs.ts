import { bodyComparison } from '../body-comparison.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * A file (script, style, font, image, text) has other bytes, though both sides send it with the same
 * status and media type.
 *
 * @remarks One side serves another build, or a cache keeps an old copy: users of that side run other
 * code or see other pictures. Pages and JSON differ by data and are compared by what they are built
 * of instead. A text that may differ by the side's own host name alone, to judge by its size, is
 * forgiven.
 * @fix Deploy the same build to both sides and purge the caches in front of them; then compare again.
 * @example
 * left   body bytes=48210 media_type=text/css
 * right  body bytes=48155 media_type=text/css   -> warn
 */
export const bodyDiffers = responseRule({
  code: 'body-differs',
  category: 'content',
  title: 'The sides serve another build of a file',
  evaluate({ left, right }): Draft[] {
    if (bodyComparison(left, right) !== 'bytes') return [];
    const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
    const observation = {
      section: 'content' as const,
      keys: ['sha256'],
      left_value: a.sha256,
      right_value: b.sha256,
    };
    if (MAY_NAME_HOST.test(a.media_type!) && differsAsHostNames(left, right)) {
      return [
        { ...observation, reason: 'The sizes differ as they do by the own host names alone.' },
      ];
    }
    return [
      {
        ...observation,
        severity: 'warn',
        direction: 'none',
        message: `The ${a.media_type} body has ${a.bytes} bytes on the left and other ${b.bytes} bytes on the right.`,
        // Every build has other bytes; that the sides have different ones is the difference.
        identity: a.media_type,
        recommendation:
          'Deploy the same build to both sides, and purge the caches that keep another.',
      },
    ];
  },
});

/** Site maps, feeds, robots.txt, exports: they hold links to the side itself. */
const MAY_NAME_HOST = /^text\/(?!css|(?:java|ecma)script)|xml$/;

/** By a whole number of mentions of a longer name, for which there is room. */
function differsAsHostNames(left: AnsweredSide, right: AnsweredSide): boolean {
  const [a, b] = [measure(left), measure(right)];
  const mentions = (a.bytes - b.bytes) / (a.name - b.name);
  return Number.isInteger(mentions) && mentions > 0 && mentions * a.name <= a.bytes;
}

const measure = ({ hosts, envelope }: AnsweredSide) => ({
  bytes: envelope.response.body!.bytes,
  name: (hosts.names[0] ?? '').length,
});
