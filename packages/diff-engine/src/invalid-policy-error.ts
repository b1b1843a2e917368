/** A policy was handed in that validatePolicy would refuse for its form. */
export class InvalidPolicyError extends Error {
  override readonly name = 'InvalidPolicyError';

  /** @param path to the first thing that is wrong; null where it is the policy as a whole */
  constructor(path: string | null) {
    super(
      `The policy cannot be judged by: see its ${path ?? 'form'}. Ask validatePolicy what is wrong.`,
    );
  }
}
