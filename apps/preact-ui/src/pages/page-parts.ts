import { lazyPart } from '../components/lazy-part.tsx';

/* The pages, each of which comes when it is first shown. */

export const HomeRoute = lazyPart(async () => (await import('./home-route.tsx')).HomeRoute);

export const ComparisonRoute = lazyPart(
  async () => (await import('./comparison-route.tsx')).ComparisonRoute,
);

export const PairRoute = lazyPart(async () => (await import('./pair-route.tsx')).PairRoute);

export const FindingDocPage = lazyPart(async () => {
  const [{ FindingDocPage }, { loadFindingDocs }] = await Promise.all([
    import('./finding-doc-page.tsx'),
    import('../models/finding-docs.ts'),
  ]);
  await loadFindingDocs();
  return FindingDocPage;
});

export const UnknownPage = lazyPart(async () => (await import('./unknown-page.tsx')).UnknownPage);

/** Those that an address may name, by the name of the route. */
export const partOf = {
  home: HomeRoute,
  comparison: ComparisonRoute,
  pair: PairRoute,
  finding: FindingDocPage,
  unknown: UnknownPage,
};
