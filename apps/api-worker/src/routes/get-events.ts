import { EventsPage } from '@env-drift/contracts';
import { openPair, parseComparisonId, type NoStream } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { comparisonNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';

const EVENT_STREAM = 'text/event-stream';

const tooManyReaders: ProblemDraft = {
  status: 503,
  code: 'too_many_readers',
  detail: 'Too many read the events of this pair right now. Try again in a moment, or poll.',
  headers: { 'retry-after': '5' },
};

const EventId = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}$/, 'must be the id of an event'),
  v.transform(Number),
);
const EventsQuery = v.object({ after: v.optional(EventId, '0') });

/**
 * Sent by the pair's object as they come about. A reader that was cut off goes on after `Last-Event-ID`; whoever
 * cannot read a stream asks for the same as JSON, again and again.
 */
export const getEvents = route({
  method: 'GET',
  path: '/api/compare/:id/events',
  name: 'getEvents',
  does: 'What a comparison tells as it goes on: stages, log lines, findings, and its end.',
  cost: 'read',
  query: { after: { means: 'Only what comes after this event, by its id.' } },
  fields: {
    'last-event-id': 'As after, and weighs more: what a reader sends by itself when it comes back.',
    accept: 'application/json for what there is so far, in place of a stream.',
  },
  answers: {
    200: {
      means:
        'A stream of server-sent events, which ends with the comparison; or what there is so far.',
      mediaType: EVENT_STREAM,
      schema: EventsPage,
    },
    204: { means: 'The comparison has ended, and the last event was seen.' },
  },
  problems: {
    400: ['invalid_query'],
    404: [comparisonNotFound.code],
    503: [tooManyReaders.code],
  },
  async handle({ request, params, query }, context) {
    const address = parseComparisonId(params.id);
    const pair = address && openPair(context.env.PAIRS, address.pairKey);
    if (!pair) return problemResponse(comparisonNotFound, context);
    const asked = readQuery(EventsQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    // What is no id of ours is ignored there: a reader cannot help what it sends by itself.
    const last = v.safeParse(EventId, request.headers.get('last-event-id'));
    const after = last.success ? last.output : asked.value.after;

    if (!wantsStream(request)) {
      const page = await pair.eventsAfter(address.uuid, after);
      return page ? jsonResponse(page) : problemResponse(comparisonNotFound, context);
    }
    const stream = await pair.streamEvents(address.uuid, after);
    if (stream === 'nothing_left') return new Response(null, { status: 204, headers: kept });
    if (typeof stream === 'string') return problemResponse(refusals[stream], context);
    return new Response(stream, {
      headers: { ...kept, 'content-type': EVENT_STREAM, 'x-accel-buffering': 'no' },
    });
  },
});

const kept = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

const refusals: Record<Exclude<NoStream, 'nothing_left'>, ProblemDraft> = {
  unknown: comparisonNotFound,
  too_many_readers: tooManyReaders,
};

/** Only who names JSON and no stream gets JSON. */
function wantsStream(request: Request): boolean {
  const accept = request.headers.get('accept')?.toLowerCase() ?? '';
  return accept.includes(EVENT_STREAM) || !accept.includes('application/json');
}
