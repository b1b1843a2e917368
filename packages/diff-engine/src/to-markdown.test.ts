import { expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { summarize } from './summarize.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';
import { toMarkdown } from './to-markdown.ts';

const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(envelope(STAGING, left), envelope(PRODUCTION, right));

it.each<[SideSketch, SideSketch, string]>([
  [{}, {}, 'match'],
  [{}, { status: 500 }, 'drift: 1 critical (status-differs)'],
  [
    { headers: { vary: 'Cookie', 'cache-control': 'max-age=1, immutable' }, status: 200 },
    { headers: { 'cache-control': 'max-age=100' }, status: 201, ms: 9000 },
    'drift: 1 critical, 3 warn, 1 info (timing-differs, cache-lifetime-differs, status-differs, ...)',
  ],
  [{}, { error: 'timeout' }, 'inconclusive: 1 critical (one-side-failed)'],
])('%j | %j is summed up as %s', (left, right, line) => {
  expect(summarize(diff(left, right))).toBe(line);
});

it('is a table of findings, what to do, and what was not counted', () => {
  const html = { media_type: 'text/html', bytes: 100 };
  const markdown = toMarkdown(
    diff(
      { body: html, headers: { vary: 'Cookie' } },
      { body: { ...html, sha256: 'b'.repeat(64) } },
    ),
  );
  expect(markdown).toBe(`**drift: 1 warn (vary-differs)**

| Severity | Finding | Left | Right |
| --- | --- | --- | --- |
| warn | \`vary-differs\`<br>The right side does not vary by cookie. | <code>Cookie</code> | _absent_ |

- \`vary-differs\`: Name on both sides every request field that changes the answer, or a cache hands one user the answer made for another.

Not counted:

- <code>bytes, sha256</code>: The bodies differ in their bytes, which bodies of this kind may do by ids, times and host names alone.
`);
});

it('shows values from the network as text, whatever they hold', () => {
  const hostile = '`|<img src=x onerror=alert(1)> @team #1 [x](https://evil.example)\n| a |';
  const markdown = toMarkdown(diff({ headers: { 'x-a': hostile } }, {}));
  expect(markdown).not.toMatch(/<img|@team|\]\(https/);
  expect(markdown.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
});

it.each([
  ['struck through', '~~a~~', '&#126;&#126;a&#126;&#126;'],
  ['a formula', '$a$', '&#36;a&#36;'],
  ['a link', 'see HTTPS://evil.example/', 'see HTTPS:<!-- -->//evil.example/'],
  ['a link without a scheme', 'WWW.evil.example', 'WWW<!-- -->.evil.example'],
  ['an address', 'a@evil.example', 'a@<!-- -->evil.example'],
  ['a mention', '@team', '@<!-- -->team'],
  ['an issue', 'acme/shop#1', 'acme/shop#<!-- -->1'],
  ['a comment', '<!-- -->', '&lt;!-- --&gt;'],
  ['turned around', 'a\u202Eb', 'a\\u202eb'],
])('shows as it is what would be %s', (_, text, shown) => {
  const markdown = toMarkdown(diff({ headers: { 'x-a': text } }, {}));
  expect(markdown).toContain(`<code>{"x-a":"${shown}"}</code>`);
});

it('cuts long values', () => {
  expect(toMarkdown(diff({ headers: { 'x-a': 'a'.repeat(9000) } }, {})).length).toBeLessThan(1500);
});
