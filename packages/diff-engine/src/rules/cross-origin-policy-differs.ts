import {
  compareCrossOriginPolicies,
  parseCrossOriginPolicies,
  type CrossOriginPoliciesDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule } from '../rule.ts';

const FIELDS = [
  'cross-origin-embedder-policy',
  'cross-origin-embedder-policy-report-only',
  'cross-origin-opener-policy',
  'cross-origin-opener-policy-report-only',
  'cross-origin-resource-policy',
];

/**
 * The page is isolated from other origins on one side only, or to another degree.
 *
 * @remarks Only an isolated page may use `SharedArrayBuffer` and exact timers: threads in WebAssembly
 * fail on the other side. An isolated page in turn refuses to embed what does not agree to it, and
 * loses contact with pop-ups of other origins, such as a sign-in or payment window.
 * @fix Send the same `Cross-Origin-Opener-Policy`, `Cross-Origin-Embedder-Policy` and
 * `Cross-Origin-Resource-Policy` on both sides; a page is isolated only where the first two go
 * together.
 * @example
 * left   cross-origin-opener-policy: same-origin
 * left   cross-origin-embedder-policy: require-corp
 * right  cross-origin-opener-policy: same-origin      -> critical: no SharedArrayBuffer, no exact timers
 * @see HTML sections 7.1.3 and 7.1.4
 * @see Fetch section 3.7
 */
export const crossOriginPolicyDiffers = responseRule({
  code: 'cross-origin-policy-differs',
  category: 'security',
  title: 'Isolation from other origins differs',
  section: 'security',
  headers: FIELDS,
  reads: FIELDS,
  evaluate(sides, { production }) {
    const [a, b] = [
      parseCrossOriginPolicies(sides.left.header),
      parseCrossOriginPolicies(sides.right.header),
    ];
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: FIELDS,
        recommendation:
          'Send the same cross-origin policies on both sides; a page is isolated only where opener and embedder policy go together.',
      },
      compareCrossOriginPolicies(a, b),
      weigh,
    );
  },
});

function weigh({ kind, weaker, left, right }: CrossOriginPoliciesDifference): Weighed {
  if (kind === 'isolation') {
    return { severity: 'critical', text: `The ${weaker} side is not cross-origin isolated.` };
  }
  const what = kind.replace('-report-only', ' policy (report only)');
  return {
    severity: kind.endsWith('report-only') ? 'info' : 'warn',
    text: `The ${what === kind ? `${kind} policy` : what} is ${shown(left)} on the left and ${shown(right)} on the right.`,
  };
}

const shown = (value: CrossOriginPoliciesDifference['left']) =>
  value === null ? 'absent' : String(value);
