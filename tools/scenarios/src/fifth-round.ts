import { failures } from './fifth-round/failures.ts';
import { renamedPages } from './fifth-round/renamed.ts';
import { singleSigns } from './fifth-round/single-signs.ts';
import type { Scenario } from './scenario.ts';

/** Made to mislead: one sign, most often a word, for which a wrong cause was told with confidence. */
export const fifthRound: readonly Scenario[] = [...renamedPages, ...failures, ...singleSigns];
