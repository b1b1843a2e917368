import type { Severity } from '@env-drift/contracts';

const ORDER: readonly Severity[] = ['critical', 'warn', 'info'];

/** Negative where `a` weighs more. */
export const compareSeverity = (a: Severity, b: Severity): number =>
  ORDER.indexOf(a) - ORDER.indexOf(b);

/** One step less: critical -> warn -> info. */
export const lessSevere = (severity: Severity): Severity =>
  ORDER[Math.min(ORDER.indexOf(severity) + 1, ORDER.length - 1)]!;
