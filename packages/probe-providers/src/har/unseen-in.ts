import type { Unseen } from '@env-drift/contracts';
import { collectCookies } from '../collect-cookies.ts';
import { collectHeaders } from '../collect-headers.ts';
import { recordedHeaders } from './recorded-headers.ts';
import { recordedTiming } from './recorded-timing.ts';
import type { Chain } from './select-chain.ts';

/** Chrome's name for itself. Unless it is told otherwise, it exports "sanitized": without cookies. */
const CHROME = 'WebInspector';

/** What the absence of says nothing in a recorded chain. */
export function unseenIn(chain: Chain, creator: string, hasBody: boolean): Unseen[] {
  const answer = chain.at(-1)!;
  const { status, headers } = answer.response;
  // Nobody answers without a single field that is kept: such a file left them out.
  const hasHeaders = Object.keys(collectHeaders(recordedHeaders(headers, []))).length > 0;
  const hasCookies = chain.some(
    ({ response }) =>
      collectCookies(recordedHeaders(response.headers, response.cookies)).length > 0,
  );
  return [
    ...(hasHeaders ? [] : ['headers' as const]),
    ...((creator === CHROME || !hasHeaders) && !hasCookies ? ['cookies' as const] : []),
    ...(hasBody || isBodiless(answer.request.method, status) ? [] : ['body' as const]),
    ...(recordedTiming(answer).whole > 0 ? [] : ['timing' as const]),
  ];
}

/** RFC 9110 sections 9.3.2, 15.3.5 and 15.4.5. */
const isBodiless = (method: string, status: number): boolean =>
  method.toUpperCase() === 'HEAD' || status === 204 || status === 304;
