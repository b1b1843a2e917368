import type { ProbeErrorCode, SignalEnvelope } from '@env-drift/contracts';

/** What a probe ends with: an answer, or a failure by one name, or by a general one and what it could be. */
export type Expected =
  | { status: number; truncated?: true; coded?: string }
  | { code: ProbeErrorCode; could_be?: ProbeErrorCode[] };

export const outcomeOf = ({ response, error }: SignalEnvelope): Expected =>
  response
    ? {
        status: response.status,
        ...(response.body?.truncated && { truncated: true }),
        ...(response.body?.coded && { coded: response.body.coded }),
      }
    : { code: error.code, ...(error.could_be && { could_be: error.could_be }) };

/** As it stands in the table. */
export function describeExpected(expected: Expected): string {
  if ('status' in expected) {
    const { truncated, coded } = expected;
    return `answered${truncated ? ', body cut' : ''}${coded ? `, body left in \`${coded}\`` : ''}`;
  }
  const { code, could_be } = expected;
  return could_be
    ? `\`${code}\`: ${could_be.map((each) => `\`${each}\``).join(' or ')}`
    : `\`${code}\``;
}
