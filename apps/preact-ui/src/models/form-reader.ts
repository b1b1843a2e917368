/* What reads the form and sends it, apart from the page, which loads it only where that is done. */
export { startCalls } from '@env-drift/api-client';
export { faultOfUrl } from './fault-of-url.ts';
export { namedFaults } from './named-faults.ts';
export { readForm } from './read-form.ts';
