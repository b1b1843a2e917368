import type { Direction, Policy, Severity } from '@env-drift/contracts';
import { lessSevere } from './severity-order.ts';

/** How much a difference weighs by itself. */
export interface Weight {
  /** How much it weighs where production is the weaker side. */
  severity: Severity;
  /** Weighs the same whichever side is weaker. */
  isSymmetric?: boolean;
}

/** One step less where it is not production that is weaker, unless it weighs the same either way. */
export function effectiveSeverity(
  { severity, isSymmetric }: Weight,
  direction: Direction,
  production: Policy['production'],
): Severity {
  const isProductionStronger = direction !== 'none' && direction !== `${production}-weaker`;
  return isProductionStronger && !isSymmetric ? lessSevere(severity) : severity;
}
