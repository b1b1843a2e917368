import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ForeignText } from './foreign-text.tsx';
import { ForeignValue } from './foreign-value.tsx';
import { ShortForeignText } from './short-foreign-text.tsx';

it.each([
  ['plain', 'varies by cookie', 'varies by cookie'],
  ['what turns a line around', 'server: a\u202Eb', 'server: a\\u202eb'],
  [
    'another script',
    'The title is "שלום" on the left.',
    'The title is <bdi>&quot;שלום&quot;</bdi> on the left.',
  ],
  ['a long word', `by ${'x'.repeat(3000)}.`, `by ${'x'.repeat(60)}…${'x'.repeat(59)}.`],
])('a sentence with %s', (_, text, html) => {
  expect(renderToString(<ShortForeignText text={text} />)).toBe(`<bdi>${html}</bdi>`);
});

it('what is known in short is isolated, and shown', () => {
  expect(renderToString(<ForeignText text={'a\u202Eb'} />)).toBe('<bdi>a\\u202eb</bdi>');
});

it('a value shows what is not seen, and marks it', () => {
  const parts = [
    { text: 'sh', differs: false },
    { text: 'o\u200Bp', differs: true },
  ];
  expect(renderToString(<ForeignValue parts={parts} />)).toBe(
    '<code class="value">sh<mark>o\\u200bp</mark></code>',
  );
});

it('a long value is cut, and can be seen whole', () => {
  const html = renderToString(<ForeignValue parts={[{ text: 'x'.repeat(3000), differs: true }]} />);
  expect(html.length).toBeLessThan(1000);
  expect(html).toContain('Show all 3,000 characters');
});
