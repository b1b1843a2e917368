import { expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const titled = (title: string): SideSketch => ({
  headers: { 'content-type': 'text/html' },
  body: {
    media_type: 'text/html',
    page: {
      ...{ title, canonical: null, robots: null, generator: null },
      ...{ asset_hosts: [], mixed_content: [] },
    },
  },
});
const sent = (name: string, value: string): SideSketch => ({ headers: { [name]: value } });

it.each<[string, SideSketch, SideSketch, string]>([
  [
    'what turns a title around',
    titled('Shop \u202Egpj.\u202C'),
    titled('Market'),
    'The title is "Shop \\u202egpj.\\u202c" on the left and "Market" on the right.',
  ],
  [
    'titles that look alike',
    titled('Sho\u200Bp'),
    titled('Sho\u00ADp'),
    'The title is "Sho\\u200bp" on the left and "Sho\\u00adp" on the right.',
  ],
  [
    'what a terminal obeys in the name of a field',
    sent('vary', 'X-\u009B2J'),
    sent('vary', 'Accept'),
    'x-\\u009b2j',
  ],
])('a message shows %s', (_, left, right, words) => {
  const { findings } = diffEnvelopes(envelope(STAGING, left), envelope(PRODUCTION, right));
  expect(findings.map(({ message }) => message).join(' ')).toContain(words);
});

it('a value stays as it came', () => {
  const title = 'Shop \u202Egpj';
  const diff = diffEnvelopes(envelope(STAGING, titled(title)), envelope(PRODUCTION, titled('b')));
  expect(diff.findings[0]?.left_value).toBe(title);
});
