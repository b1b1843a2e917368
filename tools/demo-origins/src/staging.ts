import { html, type Pages } from './answer.ts';

/**
 * Where staging deviates from the shop as meant: almost nowhere, which is how drift stays unseen
 * until the release.
 */
export function staging(shop: Pages): Pages {
  return {
    ...shop,
    // The wall in front of the back office was taken down "for the testers" and forgotten.
    '/admin': html('Back office', '<p>7 open orders.</p>', { 'cache-control': 'no-store' }),
  };
}
