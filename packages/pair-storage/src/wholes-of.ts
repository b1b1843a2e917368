import type { Finding, Forgiven } from '@env-drift/contracts';

/**
 * What a finding is left of, where some of a whole is ignored: the whole is then forgiven beside it. Empty
 * where the finding is whole itself.
 *
 * @example
 * // ignored: `$.a` | found: `$.b` differs | forgiven: `$.a` and `$.b` differ -> that
 */
export const wholesOf = (
  { code, evidence }: Pick<Finding, 'code' | 'evidence'>,
  forgiven: readonly Forgiven[],
): Forgiven[] =>
  forgiven.filter(
    (whole) =>
      whole.code === code &&
      evidence.every(
        ({ section, keys }) =>
          section === whole.section && keys.every((key) => whole.keys.includes(key)),
      ),
  );
