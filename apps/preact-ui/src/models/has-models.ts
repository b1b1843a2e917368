import type { Explanation } from '@env-drift/contracts';

/** Whether a deployment asks models, as far as one of its explanations tells: else nobody has to choose one. */
export const hasModels = ({ source, calls, notes }: Explanation): boolean =>
  source === 'model' || calls !== undefined || notes !== undefined;
