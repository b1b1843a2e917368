import { expect, it } from 'vitest';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

const text = (part: string) => `before\n<!-- list:start -->${part}<!-- list:end -->\nafter`;

it('replaces what stands between, and nothing else', () => {
  expect(replaceBetweenMarkers(text('old'), 'list', 'new')).toBe(text('\n\nnew\n\n'));
});

it.each(['no markers', '<!-- list:start -->', '<!-- list:end --><!-- list:start -->'])(
  'refuses: %s',
  (markdown) => {
    expect(() => replaceBetweenMarkers(markdown, 'list', 'new')).toThrow('no part between');
  },
);
