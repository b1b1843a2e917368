import type { NewRule } from './new-rule.ts';

/** What the changelog will say of the rule. */
export const changeset = ({ code, title }: NewRule) => `---
'@env-drift/diff-engine': minor
---

Add \`${code}\`: ${title}.
`;
