import { FindingCode, SectionName } from '@env-drift/contracts';
import type { Rule } from '@env-drift/diff-engine';
import * as v from 'valibot';
import { exportNameOf, type NewRule } from './new-rule.ts';

/** What was typed: each may be missing, and be anything. */
export interface Typed {
  code?: string | undefined;
  category?: string | undefined;
  header?: string | undefined;
  title?: string | undefined;
}

export type ReadNewRule = { ok: true; rule: NewRule } | { ok: false; problem: string };

const LONGEST_TITLE = 50;

/** `access` keeps its facts with security; every other category has a section of its name. */
const CATEGORIES = ['access', ...SectionName.options] as const;

/** What the files that name a rule call something else. */
const TAKEN = ['builtInRules', 'responseRule'];

/**
 * Checks what a person typed.
 *
 * @param existing the rules there are
 * @returns the rule to write, or one plain sentence that says what is wrong
 */
export function readNewRule(typed: Typed, existing: readonly Rule[]): ReadNewRule {
  const { code = '', category = '', title = '' } = typed;
  const header = typed.header?.toLowerCase() ?? '';
  if (!v.is(FindingCode, code)) {
    return refuse(
      `"${code}" is no code: write lower-case words joined with dashes, at least two, such as thing-differs.`,
    );
  }
  if (existing.some((rule) => rule.code === code)) {
    return refuse(`There is a rule ${code} already: change it, or choose another code.`);
  }
  const exported = existing.map((rule) => exportNameOf(rule.code));
  if ([...TAKEN, ...exported].includes(exportNameOf(code))) {
    return refuse(
      `A rule ${code} would be exported as ${exportNameOf(code)}, which is taken: choose another code.`,
    );
  }
  if (!CATEGORIES.some((each) => each === category)) {
    return refuse(`"${category}" is no category: --category is one of ${CATEGORIES.join(', ')}.`);
  }
  if (!/^[a-z0-9-]+$/.test(header)) {
    return refuse(`"${header}" is no response field: --header is its name, such as x-thing.`);
  }
  if (header === 'set-cookie') {
    return refuse(
      'Cookies are kept apart from the other fields, and cookie-differs compares them: change that rule.',
    );
  }
  if (title.trim() === '' || title.length > LONGEST_TITLE || /[\n\r]/.test(title)) {
    return refuse(
      `--title is one line of at most ${LONGEST_TITLE} characters: what it means that the rule fires.`,
    );
  }
  const section = sectionOf(category, header, existing);
  return { ok: true, rule: { code, category, section, header, title: title.trim() } };
}

const refuse = (problem: string): ReadNewRule => ({ ok: false, problem });

/** A field that another rule claims stays where its value is kept already. */
const sectionOf = (category: string, header: string, existing: readonly Rule[]): SectionName =>
  existing.find(({ headers }) => headers.includes(header))?.section ??
  SectionName.options.find((each) => each === category) ??
  'security';
