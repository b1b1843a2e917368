import type { Severity, Side } from '@env-drift/contracts';
import type { WeakerSide } from '@env-drift/header-semantics';
import { bodyComparison } from '../body-comparison.ts';
import { compareBeyond } from '../compare-beyond.ts';
import { comparePages, type PageDifference } from '../compare-pages.ts';
import { steadyTitle } from '../compare-titles.ts';
import { weakerSide } from '../direction.ts';
import { listed } from '../listed.ts';
import { maskGenerated } from '../mask-generated.ts';
import { BODY, responseRule, type Draft } from '../rule.ts';
import { shapeDrafts } from '../shape-drafts.ts';

/**
 * A JSON answer lost a key, gained one, or changed a type, is empty, or says that it failed; or an
 * HTML page says something else of itself: its title, its canonical URL, its generator, the hosts it
 * loads from.
 *
 * Lists may be empty now and then; that the only one is, or all of several at once, is told. Of JSON with
 * more paths than are kept, it is known whether the rest differs, and not where.
 *
 * Titles that differ only by numbers or by the name of the environment weigh little; a side's own host, and
 * dates, times and ids, weigh nothing. Where a page with another title also names no canonical URL or no
 * generator, it is another page, and what else it lacks follows.
 *
 * @remarks Clients that read a key which is gone, or a number which became a string, fail without any
 * error on the server. A page with another title is another page; one that loads from other hosts was
 * built for another environment.
 * @fix Find out which release and which configuration each side runs. Keep the keys that clients read,
 * set base URLs per environment, and never let production name staging as canonical.
 * @example
 * left   json { "price": 12.5, "stock": 3 }
 * right  json { "price": "12.50" }            -> critical
 * @see RFC 8259 section 4
 * @see RFC 6596 section 3
 */
export const bodyShapeDiffers = responseRule({
  code: 'body-shape-differs',
  category: 'content',
  title: 'The body is built differently',
  reads: [BODY],
  evaluate({ left, right }, { production }): Draft[] {
    const comparison = bodyComparison(left, right);
    if (comparison !== 'shape' && comparison !== 'page') return [];
    const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
    const drafts =
      comparison === 'shape'
        ? shapeDrafts(a, b, production)
        : pageDrafts(comparePages(left, right), production);
    if (drafts.length > 0 || a.sha256 === b.sha256) return drafts;
    return [
      {
        section: 'content',
        keys: ['sha256'],
        left_value: a.sha256,
        right_value: b.sha256,
        reason:
          comparison === 'page'
            ? 'The pages say the same of themselves; their text is not compared.'
            : compareBeyond(a.shape!, b.shape!).is === 'same'
              ? 'The structure of the JSON is the same; its values are not compared.'
              : 'The structure of the JSON is the same as far as its paths are kept; neither the rest nor its values are compared.',
      },
    ];
  },
});

function pageDrafts(differences: readonly PageDifference[], production: Side): Draft[] {
  const bare = sideOfOtherPage(differences);
  return differences.map((difference) => pageDraft(difference, production, bare));
}

/** The side whose page has another title and lacks what that of the other says: one that asks to come back later, say. */
function sideOfOtherPage(differences: readonly PageDifference[]): WeakerSide {
  const title = differences.find(({ essential }) => essential === 'title');
  const lack = differences.find(
    ({ essential, kind }) => essential !== 'title' && kind === 'missing',
  );
  if (!lack || !(title?.kind === 'other' || title?.weaker === lack.weaker)) return 'none';
  return lack.weaker;
}

function pageDraft(difference: PageDifference, production: Side, bare: WeakerSide): Draft {
  const { kind, essential, weaker, left, right } = difference;
  // Without what is counted or made anew.
  const steady = essential === 'title' ? steadyTitle : maskGenerated;
  const observation = {
    section: 'content' as const,
    keys: [`page.${essential}`],
    left_value: left,
    right_value: right,
  };
  if (kind === 'noise') return { ...observation, reason: 'Only ids, dates or times differ.' };
  const follows = essential !== 'title' && essential !== 'mixed_content';
  if (follows && bare !== 'none' && !difference[bare]?.length) {
    return {
      ...observation,
      reason: 'It belongs to another page, as the finding on its title says.',
    };
  }
  return {
    ...observation,
    severity: weigh(difference, production),
    direction: weakerSide(weaker === 'left', weaker === 'right'),
    message: inWords(difference),
    recommendation: RECOMMENDATIONS[essential],
    ...(typeof (left ?? right) === 'string' && {
      identity: [left, right].map((said) => said && steady(String(said))),
    }),
  };
}

function weigh({ kind, essential, weaker }: PageDifference, production: Side): Severity {
  if (essential === 'mixed_content') return 'critical';
  // Staging may name production as the original; production that names staging leaves the results to it.
  if (kind === 'crossed') return weaker === production ? 'critical' : 'info';
  return kind === 'label' || essential === 'generator' ? 'info' : 'warn';
}

function inWords({ kind, essential, weaker, left, right }: PageDifference): string {
  if (kind === 'crossed') return `The ${weaker} side names the page of the other as canonical.`;
  if (!Array.isArray(left) || !Array.isArray(right)) {
    return `The ${essential} is ${quoted(left)} on the left and ${quoted(right)} on the right.`;
  }
  const how = essential === 'mixed_content' ? ' over http' : '';
  return [...loads('left', left, how), ...loads('right', right, how)].join(' ');
}

const quoted = (text: string | readonly string[] | null) =>
  text === null ? 'missing' : JSON.stringify(text);

const loads = (side: Side, hosts: readonly string[], how: string) =>
  hosts.length === 0 ? [] : [`Only the ${side} side loads from ${listed(hosts)}${how}.`];

const RECOMMENDATIONS: Record<PageDifference['essential'], string> = {
  title: 'Open both URLs: another title most often is another page, language or release.',
  canonical: 'Let each page name its own URL, or that of production, and never that of staging.',
  generator: 'Check which release each side runs.',
  asset_hosts: 'Check the base URLs that each side was built with.',
  mixed_content:
    'Load it over https: browsers block or rewrite what an https page loads over http.',
};
