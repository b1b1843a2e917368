import { createDiffEngine } from '@env-drift/diff-engine/core';
import { accessDiffers } from '@env-drift/diff-engine/rules/access-differs';
import { blockedByChallenge } from '@env-drift/diff-engine/rules/blocked-by-challenge';
import { bothSidesFailed } from '@env-drift/diff-engine/rules/both-sides-failed';
import { contentTypeDiffers } from '@env-drift/diff-engine/rules/content-type-differs';
import { finalUrlDiffers } from '@env-drift/diff-engine/rules/final-url-differs';
import { oneSideFailed } from '@env-drift/diff-engine/rules/one-side-failed';
import { redirectChainDiffers } from '@env-drift/diff-engine/rules/redirect-chain-differs';
import { redirectKindDiffers } from '@env-drift/diff-engine/rules/redirect-kind-differs';
import { statusDiffers } from '@env-drift/diff-engine/rules/status-differs';

/** What is asked first: does it answer, where does it lead, and what is it? */
export const engine = createDiffEngine({
  rules: [
    accessDiffers,
    blockedByChallenge,
    bothSidesFailed,
    contentTypeDiffers,
    finalUrlDiffers,
    oneSideFailed,
    redirectChainDiffers,
    redirectKindDiffers,
    statusDiffers,
  ],
});
