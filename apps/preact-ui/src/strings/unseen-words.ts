import type { Unseen } from '@env-drift/contracts';

/** What a side does not show. */
export const unseenWords: Record<Unseen, string> = {
  headers: 'response fields',
  cookies: 'cookies',
  body: 'the body',
  coding: 'how the content was packed',
  timing: 'the times',
};
