import { maskSecrets } from '@env-drift/contracts';
import { rememberHarmless } from './remember-harmless.ts';

/** A mask may leave what the normal form spells otherwise, and that what is masked again. */
const MOST_ROUNDS = 4;

/**
 * A target as somebody typed it: in its normal form where it has one, without secrets in any case. Of a
 * masked target it is that target.
 */
export const maskTarget = rememberHarmless((target) => {
  let shown = target;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const masked = maskSecrets(URL.canParse(shown) ? new URL(shown).href : shown.trim());
    if (masked === shown) break;
    shown = masked;
  }
  return shown;
});
