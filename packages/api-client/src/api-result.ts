/** Why a call did not give its value. Expected failures are values: nothing here throws. */
export interface ApiFailure {
  /** The problem's code, or `unreachable` (no answer) or `unexpected_answer` (not this API's). */
  code: string;
  /** One plain sentence for a person: what happened, what to do. */
  message: string;
  /** HTTP status; absent when no answer came. */
  status?: number;
  traceId?: string;
  /** How long the server wants rest before it is asked again, where it says so. */
  retryAfterMs?: number;
  /** Which fields of the request are wrong, in words. */
  fields?: { field: string; message: string }[];
}

export type ApiResult<Value> = { ok: true; value: Value } | { ok: false; failure: ApiFailure };
