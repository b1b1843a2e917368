import { createDiffEngine } from '@env-drift/diff-engine/core';
import { bothSidesFailed } from '@env-drift/diff-engine/rules/both-sides-failed';
import { oneSideFailed } from '@env-drift/diff-engine/rules/one-side-failed';
import { statusDiffers } from '@env-drift/diff-engine/rules/status-differs';

/** What is asked first: does it answer, and alike? */
export const engine = createDiffEngine({ rules: [bothSidesFailed, oneSideFailed, statusDiffers] });
