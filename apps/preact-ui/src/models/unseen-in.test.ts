import type { SignalEnvelope, Unseen } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { answered } from './sample-comparison.ts';
import { unseenIn } from './unseen-in.ts';

const url = 'https://a.example/';
const blind = (...unseen: Unseen[]): SignalEnvelope => ({ ...answered(url), unseen });

it.each([
  ['nothing before it is seen', { url }, { url }, []],
  ['nothing of two that see all', { url, envelope: answered(url) }, { url, envelope: blind() }, []],
  [
    'each part once, of either side and any sample',
    { url, envelope: blind('body') },
    { url, envelope: blind('cookies', 'body'), samples: [blind('coding')] },
    ['body', 'cookies', 'coding'],
  ],
])('%s', (_, left, right, parts) => {
  expect(unseenIn({ left, right })).toEqual(parts);
});
