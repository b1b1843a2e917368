import { maskSecrets } from '@env-drift/contracts';

/** A target as somebody typed it: in its normal form where it has one, without secrets in any case. */
export const maskTarget = (target: string): string =>
  maskSecrets(URL.canParse(target) ? new URL(target).href : target.trim());
