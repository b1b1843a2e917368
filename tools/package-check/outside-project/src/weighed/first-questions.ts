import { createDiffEngine } from '@env-drift/diff-engine/core';
import { accessDiffers } from '@env-drift/diff-engine/rules/access-differs';
import { blockedByChallenge } from '@env-drift/diff-engine/rules/blocked-by-challenge';
import { bothSidesFailed } from '@env-drift/diff-engine/rules/both-sides-failed';
import { cacheLifetimeDiffers } from '@env-drift/diff-engine/rules/cache-lifetime-differs';
import { cacheStorabilityDiffers } from '@env-drift/diff-engine/rules/cache-storability-differs';
import { contentTypeDiffers } from '@env-drift/diff-engine/rules/content-type-differs';
import { finalUrlDiffers } from '@env-drift/diff-engine/rules/final-url-differs';
import { oneSideFailed } from '@env-drift/diff-engine/rules/one-side-failed';
import { redirectChainDiffers } from '@env-drift/diff-engine/rules/redirect-chain-differs';
import { redirectKindDiffers } from '@env-drift/diff-engine/rules/redirect-kind-differs';
import { statusDiffers } from '@env-drift/diff-engine/rules/status-differs';
import { varyDiffers } from '@env-drift/diff-engine/rules/vary-differs';

/** What is asked first: does it answer, where does it lead, what is it, and who may keep it? */
export const engine = createDiffEngine({
  rules: [
    accessDiffers,
    blockedByChallenge,
    bothSidesFailed,
    cacheLifetimeDiffers,
    cacheStorabilityDiffers,
    contentTypeDiffers,
    finalUrlDiffers,
    oneSideFailed,
    redirectChainDiffers,
    redirectKindDiffers,
    statusDiffers,
    varyDiffers,
  ],
});
