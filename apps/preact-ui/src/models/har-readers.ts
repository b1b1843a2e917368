/* What reads recordings, apart from the page, which loads it only where there is one. */
export { listHarEntries, trimHar } from '@env-drift/probe-providers';
