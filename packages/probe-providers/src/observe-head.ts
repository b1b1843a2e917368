import type { ObservedResponse } from '@env-drift/contracts';
import { collectCookies } from './collect-cookies.ts';
import { collectHeaders } from './collect-headers.ts';

/** What is kept of a response before its body is read. */
export const observeHead = ({ status, headers }: Response): ObservedResponse => ({
  status,
  headers: collectHeaders(headers),
  cookies: collectCookies(headers),
});
