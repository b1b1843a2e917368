import { maskSecrets } from '@env-drift/contracts';

/** Ids and codes only: never a URL, a header value or a body. */
export type LogFields = Record<string, string | number | boolean | undefined>;

export type Log = (level: 'info' | 'error', event: string, fields?: LogFields) => void;

/** Structured logs: one line of JSON an event. */
export const createLog =
  (always: LogFields): Log =>
  (level, event, fields) => {
    console[level](JSON.stringify({ level, event, ...always, ...fields }));
  };

/**
 * What may be logged of something that was thrown: enough to find the line. What a target sends is
 * never thrown with its text, see probe-providers; secrets are masked all the same.
 */
export const describeError = (error: unknown): LogFields =>
  error instanceof Error
    ? {
        error: error.name,
        message: maskSecrets(error.message).slice(0, 300),
        stack: error.stack?.split('\n').slice(1, 6).join('\n'),
      }
    : { error: typeof error };
