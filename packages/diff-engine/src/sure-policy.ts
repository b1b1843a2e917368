import { Policy } from '@env-drift/contracts';
import * as v from 'valibot';
import { InvalidPolicyError } from './invalid-policy-error.ts';

/** Those that were looked at before: the same one judges pair after pair. */
const known = new WeakSet<Policy>();

/**
 * The policy, once it is sure that it is one: a setting that is misspelt would be passed over. What
 * stands in the base policy may be left out.
 *
 * @throws InvalidPolicyError
 */
export function surePolicy(policy: Policy): Policy {
  if (known.has(policy)) return policy;
  const { issues } = v.safeParse(Given, policy);
  if (issues) throw new InvalidPolicyError(v.getDotPath(issues[0]));
  known.add(policy);
  return policy;
}

const Given = v.partial(Policy);
