import { maskSecrets } from '@env-drift/contracts';

/**
 * A URL reference from outside, fit to be kept. On top of `maskSecrets` it removes userinfo from
 * the spellings that only the WHATWG parser takes for an authority: `http:user:pw@host`,
 * `\\user:pw@host`.
 */
export function maskReference(reference: string): string {
  return maskSecrets(
    reference.trim().replace(/^([a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,})[^/?#\\]*@/i, '$1'),
  );
}

/** A target as somebody typed it: in its normal form where it has one, without secrets in any case. */
export const maskTarget = (target: string): string =>
  maskReference(URL.canParse(target) ? new URL(target).href : target);
