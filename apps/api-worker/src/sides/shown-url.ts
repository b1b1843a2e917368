import { maskTarget } from '@env-drift/probe-providers';

/**
 * A target as it is shown: in its normal form, so that two spellings of a target are one; without the
 * fragment, which is never sent; secrets masked.
 */
export const shownUrl = (target: string): string => maskTarget(target).replace(/#.*$/, '');
