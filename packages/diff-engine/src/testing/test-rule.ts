import type { Direction, EnvDiff, Finding, Severity } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import type { Captures } from '../captures.ts';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './envelopes.ts';

type Agrees = [title: string, left: SideSketch, right: SideSketch];
type Drifts = [...Agrees, severity: Severity, direction: Direction];

/**
 * Specifies a rule by what it accepts and what it finds. Every row also runs with its sides swapped:
 * the same codes, with values and directions mirrored.
 */
export function testRule(code: string, { agrees, drifts }: { agrees: Agrees[]; drifts: Drifts[] }) {
  const findings = (left: Captures, right: Captures): Finding[] =>
    diffEnvelopes(left, right).findings.filter((finding) => finding.code === code);

  describe(code, () => {
    it.each(agrees)('agrees: %s', (_, leftSketch, rightSketch) => {
      const [left, right] = [captures(STAGING, leftSketch), captures(PRODUCTION, rightSketch)];
      expect(findings(left, right)).toEqual([]);
      expect(findings(right, left)).toEqual([]);
    });

    it.each(drifts)('drifts: %s', (_, leftSketch, rightSketch, severity, direction) => {
      const [left, right] = [captures(STAGING, leftSketch), captures(PRODUCTION, rightSketch)];
      const [found, ...more] = findings(left, right);
      expect(more).toEqual([]);
      expect(found).toMatchObject({ severity, direction });
      expectProven(found!, diffEnvelopes(left, right));
      const [mirrored] = findings(right, left);
      expect(mirrored).toMatchObject({
        direction: mirror[direction],
        left_value: found?.right_value,
        right_value: found?.left_value,
      });
    });
  });
}

const mirror: Record<Direction, Direction> = {
  'left-weaker': 'right-weaker',
  'right-weaker': 'left-weaker',
  none: 'none',
};

/** Evidence names facts that stand in the same diff. */
function expectProven({ evidence }: Finding, diff: EnvDiff): void {
  for (const { section, keys } of evidence) {
    expect(Object.keys(diff[section])).toEqual(expect.arrayContaining(keys));
  }
}
