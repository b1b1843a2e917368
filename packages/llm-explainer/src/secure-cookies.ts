import type { Finding, Json, Side } from '@env-drift/contracts';
import { memberOf, otherSide, valueOf } from './observation.ts';

/** Whether a difference of a cookie is that a side sets it without Secure, and the other with it. */
export const losesSecure = (finding: Finding, side: Side): boolean => {
  const [here, there] = [valueOf(finding, side), valueOf(finding, otherSide(side))];
  return isSet(here) && !isSecure(here) && isSecure(there);
};

/** Whether nothing but Secure is different. */
export const losesSecureAlone = (finding: Finding, side: Side): boolean =>
  losesSecure(finding, side) &&
  JSON.stringify(without(valueOf(finding, side))) ===
    JSON.stringify(without(valueOf(finding, otherSide(side))));

const isSet = (attributes: Json) => attributes !== null;
const isSecure = (attributes: Json) => memberOf(attributes, 'secure') !== null;

/** Every attribute but Secure. */
const without = (attributes: Json): Json =>
  attributes !== null && typeof attributes === 'object' && !Array.isArray(attributes)
    ? Object.entries(attributes).filter(([name]) => name !== 'secure')
    : null;
