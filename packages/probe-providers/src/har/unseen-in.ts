import type { Unseen } from '@env-drift/contracts';
import { collectCookies } from '../collect-cookies.ts';
import { recordedHeaders } from './recorded-headers.ts';
import type { Chain } from './select-chain.ts';

/** Chrome's name for itself. Unless it is told otherwise, it exports "sanitized": without cookies. */
const CHROME = 'WebInspector';

/** What the absence of says nothing in a recorded chain. */
export function unseenIn(chain: Chain, creator: string, hasBody: boolean): Unseen[] {
  const hasCookies = chain.some(
    ({ response }) =>
      collectCookies(recordedHeaders(response.headers, response.cookies)).length > 0,
  );
  return [
    ...(creator === CHROME && !hasCookies ? ['cookies' as const] : []),
    ...(hasBody ? [] : ['body' as const]),
  ];
}
