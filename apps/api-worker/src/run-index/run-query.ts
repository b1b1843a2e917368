import { readCursor } from '@env-drift/run-index';
import * as v from 'valibot';
import { count, cursor } from '../http/query-fields.ts';
import { runFilters } from '../http/run-filters.ts';

const HOST = 'must be part of a host';

/** The query of `GET /api/runs`. A name that is not here is a mistake: it would be taken for a filter that works. */
export const RunsQuery = v.strictObject({
  limit: v.optional(count(100), '20'),
  cursor: cursor((text) => readCursor(text) !== null),
  ...runFilters,
  host: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1, HOST), v.maxLength(260, HOST))),
});

/** The query of `GET /api/runs/trend`. */
export const TrendQuery = v.strictObject({ days: v.optional(count(90), '14') });
