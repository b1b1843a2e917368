import { testRule } from '../testing/test-rule.ts';

const policies = (opener?: string, embedder?: string, resource?: string) => ({
  headers: {
    ...(opener ? { 'cross-origin-opener-policy': opener } : {}),
    ...(embedder ? { 'cross-origin-embedder-policy': embedder } : {}),
    ...(resource ? { 'cross-origin-resource-policy': resource } : {}),
  },
});

testRule('cross-origin-policy-differs', {
  agrees: [
    ['where reports go', policies('same-origin; report-to="a"'), policies('same-origin')],
    ['the default, said or not', policies('unsafe-none'), {}],
    ['an unknown token is the default', policies('Same-Origin'), {}],
  ],
  drifts: [
    [
      'isolation lost',
      policies('same-origin', 'require-corp'),
      policies('same-origin'),
      'critical',
      'right-weaker',
    ],
    [
      'isolation missing on staging',
      {},
      policies('same-origin', 'credentialless'),
      'warn',
      'left-weaker',
    ],
    [
      'another opener policy',
      policies('same-origin'),
      policies('same-origin-allow-popups'),
      'warn',
      'right-weaker',
    ],
    [
      'another resource policy',
      policies(undefined, undefined, 'same-origin'),
      policies(undefined, undefined, 'cross-origin'),
      'warn',
      'right-weaker',
    ],
  ],
});
