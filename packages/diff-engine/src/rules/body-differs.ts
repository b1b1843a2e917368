import { bodyComparison } from '../body-comparison.ts';
import { orderOf } from '../order-of.ts';
import { preferredMediaType } from '../preferred-media-type.ts';
import { BODY, responseRule, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * A file (script, style, font, image, text) has other bytes, though both sides send it with the same
 * status and media type.
 *
 * Pages and JSON differ by data and are compared by what they are built of instead. Where the sizes
 * differ as they would by the side's own host name, a site map or feed that names it several times is
 * forgiven, and another text weighs less.
 *
 * @remarks One side serves another build, or a cache keeps an old copy: users of that side run other
 * code or see other pictures.
 * @fix Deploy the same build to both sides and purge the caches in front of them; then compare again.
 * @example
 * left   body bytes=48210 media_type=text/css
 * right  body bytes=48155 media_type=text/css   -> warn
 */
export const bodyDiffers = responseRule({
  code: 'body-differs',
  category: 'content',
  title: 'The sides serve another build of a file',
  reads: [BODY],
  thresholds: {
    /** Mentions of the own host name, to judge by the sizes, from which a site map or feed is forgiven. */
    min_mentions: 3,
  },
  evaluate({ left, right }, { thresholds }): Draft[] {
    if (bodyComparison(left, right) !== 'bytes') return [];
    const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
    const observation = {
      section: 'content' as const,
      keys: ['sha256'],
      left_value: a.sha256,
      right_value: b.sha256,
    };
    const type = preferredMediaType(a.media_type!);
    const mentions = MAY_NAME_HOST.test(type) ? mentionsOfHost(left, right) : 0;
    if (mentions >= thresholds.min_mentions && type.endsWith('xml')) {
      return [
        { ...observation, reason: 'The sizes differ as they do by the own host names alone.' },
      ];
    }
    const sizes = orderOf(Math.max(a.bytes, b.bytes) / Math.min(a.bytes, b.bytes));
    return [
      {
        ...observation,
        severity: mentions > 0 ? 'info' : 'warn',
        direction: 'none',
        message: `The ${type} body has ${a.bytes} bytes on the left and other ${b.bytes} bytes on the right${mentions > 0 ? ', which may be its own host name' : ''}.`,
        // Every build has other bytes, of about one size; that the sides have different ones is the difference.
        identity: sizes === '1e0' ? type : [type, a.bytes < b.bytes ? 'left' : 'right', sizes],
        recommendation:
          'Deploy the same build to both sides, and purge the caches that keep another.',
      },
    ];
  },
});

/** Site maps, feeds, robots.txt, exports: they hold links to the side itself. */
const MAY_NAME_HOST = /^text\/(?!css|(?:java|ecma)script)|xml$/;

/** How often a longer name is mentioned, if nothing else differs; 0 where that is no whole number or has no room. */
function mentionsOfHost(left: AnsweredSide, right: AnsweredSide): number {
  const [a, b] = [measure(left), measure(right)];
  const mentions = (a.bytes - b.bytes) / (a.name - b.name);
  return Number.isInteger(mentions) && mentions > 0 && mentions * a.name <= a.bytes ? mentions : 0;
}

const measure = ({ hosts, envelope }: AnsweredSide) => ({
  bytes: envelope.response.body!.bytes,
  name: (hosts.names[0] ?? '').length,
});
