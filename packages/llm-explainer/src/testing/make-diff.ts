import type { EnvDiff, Finding, Json, Section, SectionName, Side } from '@env-drift/contracts';
import type { NamedSides } from '../name-sides.ts';

export type FindingFields = Partial<Finding> & { section?: SectionName; keys?: string[] };

/** A finding as the engine makes it: fields that a test does not name are filled in. */
export function makeFinding(code: string, fields: FindingFields = {}): Finding {
  const { section = 'outcome', keys = ['status'], ...rest } = fields;
  const id = `${code}:${section}:${keys.join(',')}`;
  return {
    id,
    fingerprint: fingerprintOf(id),
    code,
    category: section,
    severity: 'warn',
    direction: 'none',
    message: `The sides differ (${code}).`,
    evidence: [{ section, keys }],
    left_value: null,
    right_value: null,
    recommendation: `Align what ${code} shows.`,
    ...rest,
  };
}

export function makeDiff(findings: Finding[], fields: Partial<EnvDiff> = {}): EnvDiff {
  return {
    schema_version: '1.0',
    policy: { id: 'default', version: '1' },
    verdict: findings.length > 0 ? 'drift' : 'match',
    max_severity: findings[0]?.severity ?? null,
    outcome: {},
    routing: {},
    security: {},
    cache: {},
    content: {},
    cookies: {},
    timing: {},
    platform: {},
    forgiven: [],
    findings,
    ...fields,
  };
}

export const sides: NamedSides = {
  left: { url: 'https://staging.shop.example/api', label: 'Staging' },
  right: { url: 'https://shop.example/api', label: 'Production' },
};

const mirroredDirection = {
  'left-weaker': 'right-weaker',
  'right-weaker': 'left-weaker',
  none: 'none',
} as const;

/** The same finding with the sides exchanged. */
export const mirror = (finding: Finding): Finding => ({
  ...finding,
  direction: mirroredDirection[finding.direction],
  left_value: finding.right_value,
  right_value: finding.left_value,
});

/** What a diff holds, with the sides exchanged. */
export const mirrorFacts = (diff: Partial<EnvDiff>): Partial<EnvDiff> =>
  Object.fromEntries(
    Object.entries(diff).map(([name, section]) => [
      name,
      Object.fromEntries(
        Object.entries(section as Section).map(([key, { left, right }]) => [
          key,
          { left: right, right: left },
        ]),
      ),
    ]),
  );

export const facts = (
  name: string,
  left: Json,
  right: Json,
): Record<string, Record<Side, Json>> => ({
  [name]: { left, right },
});

/** 16 hexadecimal digits that depend on the id alone. */
function fingerprintOf(id: string): string {
  let hash = 0n;
  for (const character of id) {
    hash = (hash * 1_099_511_628_211n + BigInt(character.charCodeAt(0))) % 2n ** 64n;
  }
  return hash.toString(16).padStart(16, '0');
}
