import type { Log } from '../log.ts';

/** What a route may use beside the request. */
export interface Context {
  env: Env;
  traceId: string;
  log: Log;
  /** Lets what was begun go on behind the answer. */
  waitUntil(work: Promise<unknown>): void;
}
