import {
  compareXRobotsTag,
  parseXRobotsTag,
  type XRobotsTagDifference,
} from '@env-drift/header-semantics';
import { accessDemand } from '../access-demand.ts';
import { unlessAnotherAnswer } from '../another-answer.ts';
import { weakerSide } from '../direction.ts';
import { BODY, responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELD = 'x-robots-tag';
const META = 'page.robots';

/**
 * Search engines are told to leave one side out, by the X-Robots-Tag field or the page's robots meta
 * elements, all of them or one (`googlebot`); the stricter of the two counts. A staging should be hidden; a production that is has vanished
 * from the results.
 *
 * @remarks A noindex that was meant for staging and reached production costs all visitors that come
 * from a search, and nobody sees it on the page.
 * @fix Set noindex by environment, never in code that both share; better still, keep staging behind a
 * login. Then ask the search engine to visit the page again.
 * @example
 * left   (absent)
 * right  x-robots-tag: noindex   -> critical
 *
 * left   x-robots-tag: noindex
 * right  (absent)                -> info
 * @see Google Search Central, "Robots meta tag, data-nosnippet, and X-Robots-Tag specifications"
 */
export const indexingDiffers = responseRule({
  code: 'indexing-differs',
  category: 'content',
  title: 'Search engines leave one side out',
  section: 'content',
  headers: [FIELD],
  reads: [FIELD, BODY],
  evaluate(sides, { production }) {
    const [a, b] = [said(sides.left), said(sides.right)];
    const differences = compareXRobotsTag(rules(a), rules(b));
    if (differences.length === 0) return [];
    const hidden = hiddenSide(differences);
    const keys = [FIELD, META].filter((key) => a[key] !== null || b[key] !== null);
    const drafts: Draft[] = [
      {
        section: 'content',
        keys,
        severity: hidden === production ? 'critical' : 'info',
        direction: weakerSide(hidden === 'left', hidden === 'right'),
        message: hidden
          ? `Search engines are told to leave the ${hidden} side out.`
          : 'Search engines are told to treat the two sides differently.',
        left_value: shown(a, keys),
        right_value: shown(b, keys),
        identity: differences.map(({ kind, weaker }) => ({ kind, weaker })),
        recommendation:
          'Remove noindex from production; keep it on staging, or better, keep staging behind a login.',
      },
    ];
    // A page that is hidden is, whatever the other side answers; an error page or a login may well be.
    return hidden && isPage(sides[hidden]) ? drafts : unlessAnotherAnswer(sides, drafts);
  },
});

type Said = Record<string, string | null>;

const said = ({ header, envelope }: AnsweredSide): Said => ({
  [FIELD]: header(FIELD),
  [META]: envelope.response.body?.page?.robots ?? null,
});

/** What both say; the field starts anew with rules for every crawler. */
const rules = (said: Said) => parseXRobotsTag(`${said[META] ?? ''}, *: all, ${said[FIELD] ?? ''}`);

const shown = (said: Said, keys: readonly string[]) => (keys.length === 1 ? said[keys[0]!]! : said);

const isPage = (side: AnsweredSide) => side.status < 300 && accessDemand(side) === null;

/** The side that alone is not to be indexed: it has the lesser reach. */
function hiddenSide(differences: readonly XRobotsTagDifference[]): 'left' | 'right' | null {
  const { weaker = 'none' } = differences.find(({ kind }) => kind === 'indexing') ?? {};
  return weaker === 'none' ? null : weaker;
}
