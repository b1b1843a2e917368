import { describe, expect, it } from 'vitest';
import { countTokens } from './count-tokens.ts';

/** What the tokenizers of Llama 3 and GPT-4 made of these texts, the larger figure of the two. */
const MEASURED: [what: string, text: string, tokens: number][] = [
  ['a policy', "default-src 'self'; script-src 'self' https://cdn.example 'nonce-r4nd0m'", 22],
  ['hexadecimal digits', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 43],
  ['Base64', 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=', 37],
  ['Chinese', '环境差异分析器比较两个环境', 17],
  ['Amharic', 'የአካባቢ ልዩነት ተንታኝ', 39],
  ['emoji', '🧪🚀👩‍💻🇩🇪', 19],
];

it.each(MEASURED)('counts no fewer than there are: %s', (_, text, tokens) => {
  expect(countTokens(text)).toBeGreaterThanOrEqual(tokens);
});

describe('counts prose and JSON closely', () => {
  it.each([
    ['', 0],
    ['status', 2],
    ['cache', 2],
    // 9 and 16 by those tokenizers.
    ['The answer may be kept in shared caches.', 12],
    ['{"id":"status-differs:outcome:status","left":200}', 18],
    ['1234567', 3],
    ['    ', 1],
  ])('%j as %i', (text, tokens) => expect(countTokens(text)).toBe(tokens));
});

it('grows with the text', () => {
  const text = 'v'.repeat(200_000);
  expect(countTokens(text)).toBeGreaterThan(countTokens(text.slice(1_000)));
});
