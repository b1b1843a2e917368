/* What follows a run, apart from the page, which loads it only where one is followed. */
export { eventCalls } from '@env-drift/api-client';
