import type { SectionName } from '@env-drift/contracts';
import type { Rule } from './rule.ts';
import { unclassifiedHeaderDiffers } from './rules/unclassified-header-differs.ts';

/** Rules that judge together: what none of them claims is left to unclassified-header-differs. */
export interface RuleSet {
  rules: readonly Rule[];
  /**
   * The section of a response field: that of the first rule which lists it, else of the first which
   * claims it, or `platform`.
   */
  sectionOf(header: string): SectionName;
}

/** @throws where two rules share a code: one of them would never be heard. */
export function createRuleSet(judging: readonly Rule[]): RuleSet {
  const sections = new Map<string, SectionName>();
  for (const { headers, section } of judging) {
    for (const name of headers) if (!sections.has(name)) sections.set(name, section);
  }
  const claimedSection = (field: string) =>
    sections.get(field) ?? judging.find((rule) => rule.claims?.(field))?.section;
  const claimed = { has: (field: string) => claimedSection(field) !== undefined };
  const rules = [...judging, unclassifiedHeaderDiffers(claimed)];
  const codes = rules.map(({ code }) => code);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice) throw new Error(`Two rules have the code ${twice}. Give one of them another.`);
  return { rules, sectionOf: (field) => claimedSection(field) ?? 'platform' };
}
