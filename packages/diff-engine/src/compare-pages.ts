import type { PageEssentials } from '@env-drift/contracts';
import type { WeakerSide } from '@env-drift/header-semantics';
import { compareTitles } from './compare-titles.ts';
import type { HostMap } from './host-map.ts';
import { linkBase } from './link-base.ts';
import { onOneSide } from './on-one-side.ts';
import { ownName } from './own-name.ts';
import type { AnsweredSide } from './rule.ts';

/**
 * - `missing`: one page does not say it
 * - `noise`, `label`, `other`: it says something else, see TitleDifference
 * - `crossed`: both name one URL, which only one side can call its own
 * - `list`: hosts that only one page loads from; the values are those
 */
export interface PageDifference {
  essential: Exclude<keyof PageEssentials, 'robots'>;
  kind: 'missing' | 'noise' | 'label' | 'other' | 'crossed' | 'list';
  weaker: WeakerSide;
  left: string | string[] | null;
  right: string | string[] | null;
}

/**
 * What two bodies that are pages say of themselves, but for `robots`, which is indexing-differs' to
 * judge. Of pages that are cut off, only what both were seen to say.
 */
export function comparePages(left: AnsweredSide, right: AnsweredSide): PageDifference[] {
  const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
  const pages = [a.page!, b.page!] as const;
  const hosts = [left.hosts, right.hosts] as const;
  const [baseA, baseB] = [linkBase(left), linkBase(right)];
  const differences: PageDifference[] = [
    ...compareTexts('title', pages, (x, y) => [compareTitles(x, left.hosts, y, right.hosts)]),
    ...compareTexts('canonical', pages, (x, y) => {
      if (baseA.mapHost(x) === baseB.mapHost(y)) return ['same'];
      if (x !== y) return ['other'];
      const isOwn = [left, right].map(({ hosts }) => hosts.parse(x)?.isOwn);
      return isOwn[0] === isOwn[1] ? ['same'] : ['crossed', isOwn[0] ? 'right' : 'left'];
    }),
    ...compareTexts('generator', pages, (x, y) => [x === y ? 'same' : 'other']),
    ...compareLists('asset_hosts', pages, hosts),
    ...compareLists('mixed_content', pages, hosts),
  ];
  return a.truncated || b.truncated
    ? differences.filter(({ kind }) => kind !== 'missing' && kind !== 'list')
    : differences;
}

type Pages = readonly [PageEssentials, PageEssentials];

function compareTexts(
  essential: 'title' | 'canonical' | 'generator',
  [left, right]: Pages,
  judge: (
    left: string,
    right: string,
  ) => [kind: 'same' | 'noise' | 'label' | 'other' | 'crossed', weaker?: WeakerSide],
): PageDifference[] {
  const [a, b] = [left[essential] || null, right[essential] || null];
  const values = { essential, left: a, right: b };
  if (a === null || b === null) {
    return a === b ? [] : [{ kind: 'missing', weaker: a === null ? 'left' : 'right', ...values }];
  }
  const [kind, weaker = 'none'] = judge(a, b);
  return kind === 'same' ? [] : [{ kind, weaker, ...values }];
}

/** A host that is the side's own is `{host}`. Only what is loaded unprotected makes a side the weaker one. */
function compareLists(
  essential: 'asset_hosts' | 'mixed_content',
  pages: Pages,
  hosts: readonly [HostMap, HostMap],
): PageDifference[] {
  const namesOf = (i: 0 | 1) =>
    pages[i][essential].map((host) => {
      const name = host.replace('http://', '');
      return ownName(name, hosts[i]) ?? name;
    });
  const [left, right] = onOneSide(namesOf(0), namesOf(1));
  if (left.length + right.length === 0) return [];
  const isEven = essential === 'asset_hosts' || (left.length > 0 && right.length > 0);
  const weaker = isEven ? 'none' : left.length > 0 ? 'left' : 'right';
  return [{ kind: 'list', weaker, essential, left, right }];
}
