import { expect, it } from 'vitest';
import type { FindingEntry } from './finding-entry.ts';
import { findingPage } from './finding-page.ts';

const entry: FindingEntry = {
  code: 'thing-differs',
  title: 'The thing differs',
  category: 'platform',
  severities: ['warn', 'info'],
  meaning: 'It means this.',
  why: 'It matters.',
  fix: 'Do that.',
  example: 'left   x-thing: a\nright  x-thing: b   -> warn',
  headers: ['x-thing'],
  thresholds: [{ name: 'most', default: 3, meaning: 'Things.' }],
  see: ['RFC 1 section 2'],
};

it('says everything in the order in which it is asked', () => {
  expect(findingPage(entry)).toBe(`# thing-differs

**The thing differs** (platform: warn, info)

It means this.

## Why it matters

It matters.

## What to do

Do that.

## Example

\`\`\`text
left   x-thing: a
right  x-thing: b   -> warn
\`\`\`

## Thresholds

| Threshold | Default | Meaning |
| --- | --- | --- |
| \`most\` | 3 | Things. |

## Response fields

- \`x-thing\`

## Specification

- RFC 1 section 2`);
});

it('leaves out what there is none of', () => {
  const headings = findingPage({ ...entry, headers: [], thresholds: [], see: [] }).match(
    /^## .*/gm,
  );
  expect(headings).toEqual(['## Why it matters', '## What to do', '## Example']);
});
