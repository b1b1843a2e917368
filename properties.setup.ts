import fc from 'fast-check';

const runs = process.env['LAW_RUNS'];

// `npm test` tries the same values every time, so that it fails by the change alone; `npm run laws` explores.
fc.configureGlobal(runs ? { numRuns: Number(runs) } : { numRuns: 500, seed: 1 });
