import { parseStrictTransportSecurity } from '@env-drift/header-semantics';
import type { AnsweredSide } from './rule.ts';

/** Whether the answer makes browsers insist on https for its host. */
export function insistsOnHttps({ header, envelope }: AnsweredSide): boolean {
  const policy = parseStrictTransportSecurity(
    header('strict-transport-security'),
    envelope.routing.final_url.startsWith('https:'),
  );
  return policy.state === 'valid' && policy.maxAge > 0;
}
