import type { Finding } from '@env-drift/contracts';
import type { Outcome } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';

/** How well a scenario was seen and explained. */
export interface Mark {
  scenario: Scenario;
  outcome: Outcome;
  /** Labelled codes that were found, and those that were not. */
  found: string[];
  missed: string[];
  /** Codes above info that no label calls true. */
  unlabelled: string[];
  /** The cause told first is a true one; undefined where there is none to tell. */
  isFirst?: boolean;
  /** Every true cause is among the first three. */
  isInThree?: boolean;
}

const MOST = 3;

export function judge(scenario: Scenario, outcome: Outcome): Mark {
  const { causes, findings, also = [] } = scenario;
  const { told, diff } = outcome;
  const codes = new Set(diff.findings.map(({ code }) => code));
  const true_ = new Set([...findings, ...also]);
  return {
    scenario,
    outcome,
    found: findings.filter((code) => codes.has(code)),
    missed: findings.filter((code) => !codes.has(code)),
    unlabelled: [...new Set(diff.findings.filter(isAboveInfo).map(({ code }) => code))].filter(
      (code) => !true_.has(code),
    ),
    ...(causes.length > 0 && {
      isFirst: causes.includes(told[0] ?? ''),
      isInThree: causes.every((id) => told.slice(0, MOST).includes(id)),
    }),
  };
}

export const isAboveInfo = ({ severity }: Finding): boolean => severity !== 'info';
