import { loadFindingDocs } from '../models/finding-docs.ts';
import { lazyPart } from './lazy-part.tsx';

/** What is written about a finding, with what is written about all of them. */
export const LateFindingDoc = lazyPart(async () => {
  const { FindingDoc } = await import('./finding-doc.tsx');
  await loadFindingDocs();
  return FindingDoc;
});
