import type { Finding } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

const FLAG =
  /(?:^|[-_.])(?:ab|abtest|ab-?test|canary|experiments?|features?|flags?|rollout|split|toggles?|treatment)(?:[-_.]|$)/i;
/** Elsewhere in a name, these are the end of a token or the colour of an article. */
const FLAG_FIRST = /^(?:x[-_])?(?:exp|variants?)(?:[-_.]|$)/i;
/** Services for it, whose names stand in those of their cookies and headers. */
const SERVICE =
  /abtasty|growthbook|kameleoon|launchdarkly|optimizely|statsig|unleash|_vis_opt|_vwo/i;

/**
 * A switch is on for one side: an experiment, a rollout, a feature.
 *
 * @example
 * left   x-feature-flags: new-checkout, $.express: object
 * right  x-feature-flags: none
 */
export const featureFlag: Cause = {
  id: 'feature-flag',
  title: 'a feature flag or experiment on one side',
  matches(observation) {
    const marks = findingsOf(observation, 'unclassified-header-differs', 'cookie-differs').filter(
      namesFlag,
    );
    if (marks.length === 0) return undefined;
    const body = findingsOf(observation, 'body-shape-differs', 'length-differs', 'body-differs');
    return {
      confidence: body.length > 0 ? 0.82 : 0.7,
      evidence: idsOf(marks, body),
      story:
        'A header or cookie that names a feature or an experiment differs: a flag is on for one side only, or the visitor was put into another group of an experiment.',
      actions: [
        {
          action:
            'Compare the flags and experiments of both environments, and the groups they put visitors in.',
          why: 'The same release behaves differently as long as its flags do.',
        },
        {
          action: 'Compare again with the same flags on both sides.',
          why: 'Other differences may hide behind those that the flag explains.',
        },
      ],
    };
  },
};

const namesFlag = ({ evidence }: Finding) =>
  evidence.some(({ keys }) =>
    keys.some((key) => [FLAG, FLAG_FIRST, SERVICE].some((flag) => flag.test(key))),
  );
