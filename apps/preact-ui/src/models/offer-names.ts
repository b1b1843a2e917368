import { nameBesideUrls } from './name-sides.ts';
import type { RecentPair } from './recent-pairs.ts';
import { shortUrl } from './short-url.ts';

/** What a button says that puts a pair into the form. */
export interface OfferName {
  left: string;
  right: string;
  /** As much of its URLs as tells it from the other pairs. */
  urls: readonly string[];
}

/** Names for pairs, of which no two are alike: by labels and page, else by both URLs, else by all of them. */
export function offerNames(pairs: readonly RecentPair[]): OfferName[] {
  const ways = pairs.map(waysToName);
  return ways.map((own, index) => {
    const isAlone = (way: number) =>
      ways.every((other, at) => at === index || said(other[way]!) !== said(own[way]!));
    return own[[0, 1].find(isAlone) ?? 2]!;
  });
}

/** From the shortest on. */
function waysToName({ values }: RecentPair): OfferName[] {
  const { leftUrl, rightUrl, leftLabel, rightLabel } = values;
  const names = nameBesideUrls({
    left: { url: leftUrl, label: leftLabel },
    right: { url: rightUrl, label: rightLabel },
  });
  const both = [shortUrl(leftUrl), shortUrl(rightUrl)];
  const isNamed = leftLabel.trim() !== '' && rightLabel.trim() !== '';
  return [isNamed ? [both[1]!] : both, both, [leftUrl, rightUrl]].map((urls) => ({
    ...names,
    urls,
  }));
}

const said = ({ left, right, urls }: OfferName) => JSON.stringify([left, right, urls]);
