import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@env-drift/contracts';
import { diffEnvelopes } from '@env-drift/diff-engine';
import { describe, expect, it } from 'vitest';
import { exampleCapture } from './example-capture.ts';
import { toEntry } from './finding-entry.ts';
import { loadRules } from './load-rules.ts';
import { parseExample } from './parse-example.ts';
import { repositoryRoot } from './repository-root.ts';

const folder = join(repositoryRoot, 'packages/diff-engine/src/rules');
const rules = await loadRules(folder);

describe.each(rules.map(toEntry))('$code', (entry) => {
  const { code, severities, example } = entry;

  it.each(['title', 'meaning', 'why', 'fix', 'example'] as const)('says its %s', (part) => {
    expect(entry[part]).not.toBe('');
  });

  it('says what each of its thresholds counts', () => {
    expect(entry.thresholds.filter(({ meaning }) => meaning === '')).toEqual([]);
  });

  it('lists every severity that its test proves', () => {
    expect(severities).toEqual(expect.arrayContaining(testedSeverities(code)));
  });

  it('has an example that gives the finding, as grave as it says', () => {
    const cases = parseExample(example);
    const found = cases.map(({ facts }) => findingOf(code, facts));
    expect(found.map((finding) => finding?.severity)).toEqual(
      cases.map(({ severity }) => severity),
    );
    expect(severities).toEqual(expect.arrayContaining(cases.map(({ severity }) => severity)));
  });
});

/** The severities in a rule's own test, where production is not the stronger side. */
const testedSeverities = (code: string) =>
  [
    ...readFileSync(join(folder, `${code}.test.ts`), 'utf8').matchAll(
      /'(critical|warn|info)',\s*'(?:right-weaker|none)'/g,
    ),
  ].map(([, severity]) => severity);

/** What the engine finds of a code: the gravest, where it finds several. */
const findingOf = (code: string, { left, right }: Record<'left' | 'right', string[]>) =>
  diffEnvelopes(
    exampleCapture('https://staging.example/', left),
    exampleCapture('https://www.example/', right),
  ).findings.find((finding: Finding) => finding.code === code);
