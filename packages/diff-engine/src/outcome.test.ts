import type { PageEssentials } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const page = (title: string): SideSketch => ({
  headers: { 'content-type': 'text/html' },
  body: { media_type: 'text/html', page: { ...EMPTY, title } },
});
const EMPTY: PageEssentials = {
  ...{ title: null, canonical: null, robots: null, generator: null },
  ...{ asset_hosts: [], mixed_content: [] },
};
const shop = page('Shop');
const closed = page('Down for maintenance');

it.each<[string, SideSketch[], (number | string)[]]>([
  ['one page', [shop, shop, shop], [200, 200, 200]],
  ['a page that is closed in between', [shop, closed, shop], [200, 'maintenance', 200]],
  ['a page that is mostly closed', [closed, shop, closed], ['maintenance', 200, 'maintenance']],
  ['a page that will be back', [shop, page('We’ll be right back!')], [200, 'maintenance']],
  ['a page about coming back', [shop, page('Right back to work')], [200, 200]],
  ['a page that is closed, by its status', [shop, { ...closed, status: 503 }], [200, 503]],
  ['pages that have another title each', [shop, page('Sale'), page('Shop 2')], [200, 200, 200]],
  ['a page about it', [shop, page('Maintenance kits | Shop')], [200, 200]],
  ['nothing but that it is closed', [closed, closed], [200, 200]],
])('%s', (_, [first, ...again], outcomes) => {
  const diff = diffEnvelopes(
    captures(STAGING, { ...shop, again: [shop] }),
    captures(PRODUCTION, { ...first, again }),
  );
  expect(diff.outcome['outcomes']?.right).toEqual(outcomes);
});

it.each([
  ['in between', [shop, closed, shop]],
  ['first', [closed, shop, shop]],
  ['mostly', [closed, shop, closed]],
])('a side that is closed %s is no match', (_, [first, ...again]) => {
  const [open, side] = [
    captures(STAGING, { ...shop, again: [shop] }),
    captures(PRODUCTION, { ...first, again }),
  ];
  for (const { verdict, findings } of [diffEnvelopes(open, side), diffEnvelopes(side, open)]) {
    expect(verdict).toBe('drift');
    const found = { code: 'unsteady-answer', severity: 'critical' };
    expect(findings).toContainEqual(expect.objectContaining(found));
  }
});
