import {
  comparePermissionsPolicy,
  parsePermissionsPolicy,
  type PermissionsPolicyDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'permissions-policy';

/**
 * The page, or what it embeds, may use more of the browser on one side.
 *
 * @remarks A third-party script or frame may use camera, location or payment on the side that does not
 * restrict them. On the stricter side a feature that users need is refused, without an error that they
 * can see.
 * @fix Send the same `Permissions-Policy` on both sides and check its syntax: it is a structured field,
 * and a single error makes browsers ignore it whole.
 * @example
 * left   permissions-policy: camera=()
 * right  permissions-policy: camera=*    -> warn
 * @see Permissions Policy section 5.2
 * @see RFC 9651 section 3.2
 */
export const permissionsPolicyDiffers = responseRule({
  code: 'permissions-policy-differs',
  category: 'security',
  title: 'The page may use more of the browser on one side',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }) {
    const [a, b] = [read(sides.left), read(sides.right)];
    // Beside a side that restricts nothing either, an invalid policy is no loss.
    const isLoss = a.features.size > 0 || b.features.size > 0;
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: [FIELD],
        recommendation:
          'Send the same Permissions-Policy on both sides; a single syntax error makes browsers ignore it whole.',
      },
      comparePermissionsPolicy(a, b),
      isLoss ? weigh : (each) => ({ ...weigh(each), severity: 'info' }),
    );
  },
});

const read = (side: AnsweredSide) => parsePermissionsPolicy(side.header(FIELD), side.hosts.mapHost);

function weigh({ kind, weaker, feature }: PermissionsPolicyDifference): Weighed {
  switch (kind) {
    case 'policy-ignored':
      return {
        severity: 'critical',
        text: `The policy of the ${weaker} side is invalid and ignored whole.`,
      };
    case 'policy-absent':
      return { severity: 'warn', text: `The ${weaker} side sends no policy.` };
    case 'feature-unrestricted':
      return { severity: 'warn', text: `The ${weaker} side does not restrict ${feature}.` };
    case 'origins-added':
      return {
        severity: 'warn',
        text:
          weaker === 'none'
            ? `Other origins may use ${feature} on each side.`
            : `More origins may use ${feature} on the ${weaker} side.`,
      };
  }
}
