export { createDiffEngine } from '@env-drift/diff-engine/core';
