import { expect, it } from 'vitest';
import { readRuleComment } from './read-rule-comment.ts';

const source = `
/** Another comment. */
export const otherDiffers = responseRule({ thresholds: { other: 1 } });

/**
 * Caches may keep the answer
 * on one side only.
 *
 * A second paragraph.
 *
 * @remarks It reaches
 * the wrong user.
 * @fix Send \`private\`.
 * @example
 * left   deprecation: @1688169599
 * right  (absent)                   -> critical
 * @see RFC 9111 section 3
 * @see Fetch, "CORS check"
 */
export const cacheDiffers = (claimed: ReadonlySet<string>) =>
  responseRule({
    thresholds: {
      /** Seconds. */
      tolerance_s: 5,
      /** Lifetimes that differ
       * by this factor. */
      warn_ratio: 10,
      silent: 1,
    },
  });
`;

it('reads the comment of the rule that is named, whatever the width it was written in', () => {
  expect(readRuleComment(source, 'cacheDiffers')).toEqual({
    meaning: 'Caches may keep the answer on one side only.\n\nA second paragraph.',
    why: 'It reaches the wrong user.',
    fix: 'Send `private`.',
    example: 'left   deprecation: @1688169599\nright  (absent)                   -> critical',
    see: ['RFC 9111 section 3', 'Fetch, "CORS check"'],
    thresholds: {
      tolerance_s: 'Seconds.',
      warn_ratio: 'Lifetimes that differ by this factor.',
      silent: '',
    },
  });
});

it('has nothing to say of a rule without a comment', () => {
  expect(readRuleComment('export const a = responseRule({});', 'a')).toEqual({
    meaning: '',
    why: '',
    fix: '',
    example: '',
    see: [],
    thresholds: {},
  });
});
