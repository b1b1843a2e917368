import type { CallOptions } from './call-options.ts';

/** What every list takes that comes a page at a time. */
export interface PageOptions extends CallOptions {
  limit?: number;
  /** The `nextCursor` of the page before. */
  cursor?: string;
}
