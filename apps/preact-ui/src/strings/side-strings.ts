import type { Unseen } from '@env-drift/contracts';

/** What a side does not show. */
const unseenWords: Record<Unseen, string> = {
  headers: 'response fields',
  cookies: 'cookies',
  body: 'the body',
  coding: 'how the content was packed',
  timing: 'the times',
};

/** Of what one side answered. */
export const sideStrings = {
  probing: 'Waiting for the answer…',
  notProbed: 'Not observed',
  noAnswer: 'No answer',
  status: 'Status',
  requested: 'Requested',
  source: 'Source',
  /** Of a side that was not asked, by its provider; none of one that was. */
  sourceOf: (provider: string, when: string): string | undefined =>
    provider === 'har'
      ? `Recorded ${when} (HAR), not asked`
      : provider === 'rum-beacon'
        ? `Real visit of ${when}, not asked`
        : undefined,
  unseen: 'Does not show',
  unseenParts: (unseen: readonly Unseen[]) => unseen.map((part) => unseenWords[part]).join(', '),
  finalUrl: 'Final URL',
  sameUrl: 'as requested',
  duration: 'Duration',
  redirects: 'Redirects',
  noRedirects: 'none',
  followed: (redirects: number) => `${redirects} followed`,
  contentType: 'Content type',
  body: 'Body',
  bytes: (bytes: number, truncated: boolean) =>
    `${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'}${truncated ? ' read, more followed' : ''}`,
  absent: 'absent',
  failedAtHop: (hop: number) => (hop === 0 ? 'at the first request' : `at redirect ${hop}`),
  route: 'Route, answer by answer',
};
