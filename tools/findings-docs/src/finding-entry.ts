import type { Severity } from '@env-drift/contracts';
import type { RuleFile } from './load-rules.ts';
import { readRuleComment } from './read-rule-comment.ts';
import { readSeverities } from './read-severities.ts';

/** What is to be known of one kind of finding, as it stands in the catalogue. Texts are Markdown. */
export interface FindingEntry {
  code: string;
  /** One line: what it means that the finding is there. */
  title: string;
  category: string;
  /** What it may weigh where production is the weaker side, gravest first. */
  severities: Severity[];
  meaning: string;
  why: string;
  fix: string;
  /** The smallest input that gives the finding: what each side sends, and `->` the severity. */
  example: string;
  /** Response fields that are judged, lower-case. */
  headers: readonly string[];
  /** Numbers that a policy may move. */
  thresholds: { name: string; default: number; meaning: string }[];
  /** Sections of specifications. */
  see: string[];
}

export function toEntry({ rule, exportName, source }: RuleFile): FindingEntry {
  const { thresholds, see, ...texts } = readRuleComment(source, exportName);
  return {
    code: rule.code,
    title: rule.title,
    category: rule.category,
    severities: readSeverities(source),
    ...texts,
    headers: rule.headers,
    thresholds: Object.entries(rule.thresholds).map(([name, value]) => ({
      name,
      default: value,
      meaning: thresholds[name] ?? '',
    })),
    see,
  };
}
