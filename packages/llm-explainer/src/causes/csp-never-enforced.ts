import type { Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';

const ENFORCED = 'content-security-policy';
const REPORTED = 'content-security-policy-report-only';

/**
 * A policy that was to be tried out is still only reported.
 *
 * @example
 * left   content-security-policy: default-src 'self'
 * right  content-security-policy-report-only: default-src 'self'
 */
export const cspNeverEnforced: Cause = {
  id: 'csp-never-enforced',
  title: 'a content policy that is only reported',
  matches(observation) {
    const csp = findingsOf(observation, 'csp-differs');
    const side = csp.length > 0 && bothSides.find((each) => isOnTrial(observation, each));
    if (!side) return undefined;
    const name = observation.names[side];
    return {
      confidence: 0.88,
      evidence: idsOf(csp, findingsOf(observation, 'framing-differs', 'reporting-differs')),
      story: `${name} only reports what its content policy forbids, where ${observation.names[otherSide(side)]} enforces one: a trial that was never ended, or a switch of the environment.`,
      remark: 'What is only reported keeps nothing from running.',
      actions: [
        {
          action: `Read the reports of ${name}, and enforce the policy where they are quiet.`,
          why: 'Reports tell what a policy would stop, and stop nothing.',
        },
      ],
    };
  },
};

const isOnTrial = (observation: Observation, side: Side) =>
  sends(observation, REPORTED, side) &&
  !sends(observation, ENFORCED, side) &&
  sends(observation, ENFORCED, otherSide(side));

const sends = (observation: Observation, field: string, side: Side) =>
  textOf(factOf(observation, 'security', field, side)) !== '';
