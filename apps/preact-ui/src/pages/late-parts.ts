import { lazyPart } from '../components/lazy-part.tsx';

/* What stands further down on the page of a comparison, or is opened there. */

export const AboutComparison = lazyPart(
  async () => (await import('../components/about-comparison.tsx')).AboutComparison,
);
export const FindingsPanel = lazyPart(
  async () => (await import('./findings-panel.tsx')).FindingsPanel,
);
export const FindingDetails = lazyPart(
  async () => (await import('./finding-details.tsx')).FindingDetails,
);
export const ForgivenPanel = lazyPart(
  async () => (await import('./forgiven-panel.tsx')).ForgivenPanel,
);
export const ModelChoice = lazyPart(
  async () => (await import('./model-choice.tsx')).ModelChoice,
  () => null,
);
export const RunProblem = lazyPart(
  async () => (await import('../components/run-problem.tsx')).RunProblem,
);
export const RunFailure = lazyPart(
  async () => (await import('../components/run-failure.tsx')).RunFailure,
);
export const RunPanel = lazyPart(async () => (await import('./run-panel.tsx')).RunPanel);
export const ProductPanel = lazyPart(
  async () => (await import('./product-panel.tsx')).ProductPanel,
);
export const RoutePanel = lazyPart(async () => (await import('./route-panel.tsx')).RoutePanel);
export const RawPanel = lazyPart(async () => (await import('./raw-panel.tsx')).RawPanel);
export const ChangesSection = lazyPart(
  async () => (await import('./changes-section.tsx')).ChangesSection,
  () => null,
);
export const ChangesPanel = lazyPart(
  async () => (await import('./changes-panel.tsx')).ChangesPanel,
);
export const ShareActions = lazyPart(
  async () => (await import('./share-actions.tsx')).ShareActions,
);
