/** What to do where a comparison cannot be shown. */
export const runProblemStrings = {
  notFoundAdvice:
    'The address may be incomplete, or the comparison is older than the last 50 of its pair. Start it again above.',
  refusedAdvice: 'Reload the page; if it stays, report the trace id.',
};
