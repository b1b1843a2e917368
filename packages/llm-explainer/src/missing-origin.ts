import type { Finding } from '@env-drift/contracts';
import { leavesOf } from './leaves-of.ts';
import type { NamedSides } from './name-sides.ts';

/** `Add "https://app.shop.example" to the CORS allow-list`. */
const LISTED =
  /^(?:(?:add|allow|include|list|name) (?:the origin )?["'`][^"'`]+["'`][^"'`]*\b(?:cors|allow-?list|allowed origins|access-control-allow-origin|origin)\b|(?:return|send|set) access-control-allow-origin (?:with|to|as)\b)/i;

/** Whether an advice only puts an origin of the same house on a list, on which the other side has it: Fetch section 3.2. */
export const isMissingOrigin = (
  place: string,
  advice: string,
  findings: readonly Finding[],
  { left, right }: NamedSides,
): boolean =>
  LISTED.test(advice) &&
  [left.url, right.url].some((url) =>
    URL.parse(place)?.hostname.endsWith(`.${URL.parse(url)?.hostname}`),
  ) &&
  findings.some(
    ({ code, left_value, right_value }) =>
      code.startsWith('cors-') &&
      [...leavesOf(left_value), ...leavesOf(right_value)].includes(place),
  );
