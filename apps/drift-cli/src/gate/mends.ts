import type { Json } from '@env-drift/contracts';
import type { ComparedSide, ReportedFinding } from '../report/report.ts';

type Told = Pick<ReportedFinding, 'code' | 'direction' | 'severity' | 'left_value' | 'right_value'>;

/**
 * Whether a finding tells of something that a deploy has mended: before, less was right, and nothing has taken
 * its place that somebody may miss or must not have.
 *
 * The weaker side of a finding is the one that has less. Mostly that is an order of safety, and then having more
 * mends. Where it is none, what is open now may have been closed for a reason, and what is closed now may
 * have been needed: that is for people to judge.
 *
 * @param before how the environment was asked
 */
export const mends = (finding: Told, before: Pick<ComparedSide, 'url'>): boolean =>
  finding.direction === 'left-weaker' && !TWO_EDGED[finding.code]?.(finding, before);

const TWO_EDGED: Readonly<
  Record<string, (finding: Told, before: Pick<ComparedSide, 'url'>) => boolean>
> = {
  // The side with the wall is the weaker one, for it lets fewer in.
  'access-differs': () => true,
  // What is to be paid for, or is withheld by law (RFC 9110 section 15.5.3, RFC 7725).
  'status-differs': ({ left_value }) => left_value === 402 || left_value === 451,
  // What another origin may do now was refused to it, or the other way round.
  'preflight-differs': () => true,
  'cors-policy-differs': () => true,
  'cors-origin-differs': ({ left_value }) => !allowsNobodyRightly(left_value),
  // Sent to other sites before, and not any more: what is embedded there, or signs in from there, breaks.
  'cookie-differs': ({ left_value, right_value }) =>
    sameSite(left_value) === 'none' && sameSite(right_value) !== 'none',
  // Let in by name, or all of them, and not any more. Where nothing was said, nobody had decided it.
  'framing-differs': ({ left_value }) => letsOthersFrame(left_value),
  'cross-origin-policy-differs': ({ left_value, right_value }) =>
    embedding(left_value) === 'cross-origin' &&
    ['same-site', 'same-origin'].includes(embedding(right_value) ?? ''),
  // A host that visitors were handed to may have been a wall that nobody recognised.
  'final-url-differs': ({ left_value }, { url }) => leaves([left_value], url),
  'redirect-chain-differs': ({ left_value }, { url }) => leaves(listOf(left_value), url),
  // Every request reaches a server now that was sized for a cache in front of it. A session that is kept in
  // a shared cache no more is told with more than a value, or is critical.
  'cache-storability-differs': ({ left_value, severity }) =>
    severity !== 'critical' && typeof left_value !== 'object',
  // Shown to search engines, and hidden from them before.
  'indexing-differs': () => true,
};

/** `null`, which any site can be, or a value that no browser takes (Fetch, "CORS check"): neither is any client's. */
function allowsNobodyRightly(value: Json): boolean {
  const origin = field(value, 'access-control-allow-origin');
  return origin !== null && origin !== '*' && !URL.canParse(origin);
}

const sameSite = (value: Json) => field(value, 'samesite')?.toLowerCase();

/** Whether each `frame-ancestors` there is (CSP3 section 6.4.2), one of a policy, names more than the site itself. */
function letsOthersFrame(value: Json): boolean {
  const lists = (onlyOrNamed(value, 'content-security-policy') ?? '')
    .split(',')
    .flatMap((policy) => {
      const [list] = policy.split(';').flatMap((each) => {
        const [name, ...sources] = each.trim().toLowerCase().split(/\s+/);
        return name === 'frame-ancestors' ? [sources] : [];
      });
      return list ? [list] : [];
    });
  const isOther = (source: string) => source !== "'none'" && source !== "'self'";
  return lists.length > 0 && lists.every((sources) => sources.some(isOther));
}

/** Who may embed it (Fetch section 3.7). */
const embedding = (value: Json) =>
  onlyOrNamed(value, 'cross-origin-resource-policy')?.trim().toLowerCase();

/** The only field of a finding is told without its name. */
const onlyOrNamed = (value: Json, name: string): string | null =>
  typeof value === 'string' ? value : field(value, name);

function field(value: Json, name: string): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = value[name];
  return typeof found === 'string' ? found : null;
}

const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? value : []);

const leaves = (places: readonly Json[], url: string): boolean =>
  places.some((place) => {
    const there = typeof place === 'string' && URL.canParse(place, url);
    return there && new URL(place, url).hostname !== new URL(url).hostname;
  });
