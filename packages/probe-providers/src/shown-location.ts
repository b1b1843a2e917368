import { maskSecrets, type Hop } from '@env-drift/contracts';
import { cutLongValue, maskLongValue } from './mask-long-value.ts';
import { maskTarget } from './mask-target.ts';
import { resolveLocation } from './resolve-location.ts';

/**
 * The `Location` of a hop as it was sent, and the URL that it names, as they are kept.
 *
 * @param mask of whoever asks, beside what looks like a secret
 */
export function shownLocation(
  status: number,
  location: string | null,
  url: URL,
  mask = (text: string) => text,
): Required<Pick<Hop, 'location' | 'resolved'>> {
  const named = resolveLocation(status, location, url);
  return {
    location: location === null ? null : maskLongValue(mask(location), maskSecrets),
    resolved: named ? cutLongValue(mask(maskTarget(named.href))) : null,
  };
}
