export { diffEnvelopes } from '@env-drift/diff-engine';
