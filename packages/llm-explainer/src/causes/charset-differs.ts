import type { Cause } from '../cause.ts';
import { isCharsetOnly } from '../misses-type.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Text is sent in, or labelled as, another character encoding.
 *
 * @example
 * left   content-type: text/html; charset=utf-8
 * right  content-type: text/html
 */
export const charsetDiffers: Cause = {
  id: 'charset-differs',
  title: 'another default character encoding',
  matches(observation) {
    const types = findingsOf(observation, 'content-type-differs').filter(isCharsetOnly);
    if (types.length === 0) return undefined;
    return {
      confidence: 0.7,
      evidence: idsOf(types),
      story:
        'The same type of text is labelled with another character encoding, or with none: a web server or proxy adds its default charset on one side only, or files were stored in another encoding there.',
      remark: 'Letters beyond ASCII may come out garbled.',
      actions: [
        {
          action: 'Send "charset=utf-8" with text on both sides, and store the text as UTF-8.',
          why: 'Without a label, or with a wrong one, readers guess the encoding.',
        },
      ],
    };
  },
};
