import { hostOf } from './host-of.ts';

/**
 * A URL as it is told among the sides of a comparison: without the side's own host, which is expected to differ.
 *
 * @example
 * relativeUrl('https://a.example/cart?x=1', 'a.example') // 'https:///cart?x=1'
 */
export const relativeUrl = (url: string, ownHost: string | undefined): string =>
  ownHost !== undefined && hostOf(url) === ownHost ? url.replace(`://${ownHost}`, '://') : url;
