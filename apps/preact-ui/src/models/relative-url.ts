import { hostOf } from './host-of.ts';

/**
 * A URL, or a text that is none, as it is told among the sides of a comparison: without the side's own host, which is
 * expected to differ.
 *
 * @example
 * relativeUrl('https://a.example/cart?x=1', 'a.example') // 'https:///cart?x=1'
 * relativeUrl('a.example did not answer.', 'a.example') // ' did not answer.'
 */
export function relativeUrl(url: string, ownHost: string | undefined): string {
  if (ownHost === undefined) return url;
  const host = hostOf(url);
  if (host === ownHost) return url.replace(`://${ownHost}`, '://');
  return host === undefined ? url.replace(asWord(ownHost), '') : url;
}

/** A host between what no host goes on with; of what is written in one, a point and brackets mean something here. */
const asWord = (host: string) =>
  new RegExp(`(?<![\\w.-])${host.replace(/[.[\]]/g, '\\$&')}(?![\\w-]|\\.\\w)`, 'g');
