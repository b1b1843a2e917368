import type { PartState, ProductPart } from '../models/product-parts.ts';

/** Of the parts of the product that a run touches. */
export const productStrings = {
  heading: 'Through the product',
  lead: 'The parts of this deployment that the run has touched, as its events tell.',
  parts: {
    worker: 'Worker',
    workflow: 'Workflow',
    pair: 'Pair object',
    index: 'Run index (D1)',
    model: 'Model',
  } satisfies Record<ProductPart, string>,
  does: {
    worker: 'takes the request and sends what the run tells',
    workflow: 'probes both sides, compares and has it explained',
    pair: 'keeps the comparison and remembers its findings',
    index: 'lists the runs of all pairs, written at the end of each',
    model: 'is asked for the explanation where there is one',
  } satisfies Record<ProductPart, string>,
  page: 'This page',
  sides: 'Both sides',
  states: {
    idle: 'not touched',
    active: 'at work',
    touched: 'touched',
    off: 'none here',
  } satisfies Record<PartState, string>,
  picture: 'Map of the product; the list below says the same.',
};
