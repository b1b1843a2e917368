import { expect, it } from 'vitest';
import { findMoments } from './find-moments.ts';

it.each<[string, string[]]>([
  ['The status is 500 since last night.', ['since last night']],
  ['It fails since yesterday evening.', ['since yesterday']],
  ['It fails since the deploy of last friday.', ['since the deploy']],
  ['The status is 500 for a couple of hours now.', ['for a couple of hours now']],
  [
    'Production has been answering with status 500 for weeks.',
    ['been answering with status 500 for weeks'],
  ],
  ['It got worse last week.', ['last week']],
  [
    'Half of the servers are down, and most of its requests fail.',
    ['half of the servers', 'most of its requests'],
  ],
  ['It fails for all customers.', ['all customers']],
  ['It is new since the last comparison.', []],
  ['A cookie without it is weaker, since browsers send it over http.', []],
  ['Browsers insist on https for a year.', []],
  ['Caches keep it for days.', []],
  ['Half of the lifetime is left.', []],
])('%s', (text, said) => expect(findMoments(text)).toEqual(said));
