import type { ComparisonEvent, EventsPage } from '@env-drift/contracts';
import type { ApiFailure, ApiResult } from './api-result.ts';

/** What came of asking for events once. */
export type SentEvents =
  /** As they come; they may end before the comparison does. */
  | { state: 'open'; events: AsyncIterable<SentEvent> | Iterable<SentEvent> }
  /** There will be no more. */
  | { state: 'over' }
  | { state: 'failed'; failure: ApiFailure }
  /** Something in between does not let streams through. */
  | { state: 'no-stream' };

export interface SentEvent {
  id: number;
  /** Undefined where this version does not know the event. */
  event: ComparisonEvent | undefined;
}

/** A page of events as what a stream would have sent. */
export function fromPage(page: ApiResult<EventsPage>): SentEvents {
  if (!page.ok) return { state: 'failed', failure: page.failure };
  const { events, isOver } = page.value;
  if (isOver && events.length === 0) return { state: 'over' };
  return { state: 'open', events: events.map((event) => ({ id: event.id, event })) };
}
