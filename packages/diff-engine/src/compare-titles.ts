import { isEnvironmentWord } from './environment-words.ts';
import type { HostMap } from './host-map.ts';
import { mapHostsInText } from './map-hosts-in-text.ts';
import { maskGenerated } from './mask-generated.ts';

/**
 * How two titles differ: not at all (but for each side's own host), by what is made anew for every
 * answer (`noise`), by numbers or the name of the environment (`label`), or as titles of other pages.
 */
export type TitleDifference = 'same' | 'noise' | 'label' | 'other';

const LEVELS: readonly TitleDifference[] = ['same', 'noise', 'label'];

/**
 * @example
 * compareTitles('[DEV] Shop', hosts, 'Shop', hosts)                   // 'label'
 * compareTitles('Shop 2027-01-01', hosts, 'Shop 2027-01-02', hosts)   // 'noise'
 */
export function compareTitles(
  left: string,
  leftHosts: HostMap,
  right: string,
  rightHosts: HostMap,
): TitleDifference {
  if (left === right) return 'same';
  const [a, b] = [readings(left, leftHosts), readings(right, rightHosts)];
  return LEVELS[a.findIndex((reading, i) => reading === b[i])] ?? 'other';
}

/** The title, read ever less exactly. */
function readings(title: string, hosts: HostMap): string[] {
  const hostless = mapHostsInText(title, hosts).replace(/\b(?:www\.|apex-)(?=\{)/g, '');
  const masked = withoutMoments(hostless);
  return [hostless, masked, words(masked)];
}

/** The title as it is on another day: without numbers, dates, times and ids. */
export const steadyTitle = (title: string): string => withoutMoments(title).replace(/\d+/g, '#');

const withoutMoments = (title: string): string => maskGenerated(title).replace(MOMENT, '*');

/** Dates in digits, and times of the day. */
const MOMENT =
  /\b\d{4}([-./])\d\d?\1\d\d?\b|\b\d\d?([-./])\d\d?\2\d{4}\b|\b\d\d?:\d\d(?::\d\d)?\b/g;

/** The words without those that name an environment, whatever stands between them; numbers are alike. */
const words = (title: string): string =>
  (title.toLowerCase().match(/[\p{L}\p{N}*]+/gu) ?? [])
    .filter((word) => !isEnvironmentWord(word))
    .map((word) => word.replace(/\d+/g, '#'))
    .join(' ');
