import type { Finding } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';

const MEASURING =
  /\b(?:adobedtm|clarity\.ms|cookiebot|cookielaw|datadoghq|doubleclick|facebook|google-analytics|googleadservices|googletagmanager|hotjar|hs-scripts|hubspot|intercom|matomo|mixpanel|newrelic|nr-data|omtrdc|onetrust|optimizely|plausible|sentry|usercentrics)\b|\bsegment\.(?:com|io)\b/i;

/**
 * Measuring, marketing or consent runs on one side only.
 *
 * @example
 * left   script-src 'self'
 * right  script-src 'self' https://www.googletagmanager.com
 */
export const analyticsOnOneSide: Cause = {
  id: 'analytics-on-one-side',
  title: 'measuring or marketing scripts on one side',
  matches(observation) {
    const findings = findingsOf(
      observation,
      'csp-differs',
      'body-shape-differs',
      'link-differs',
      'permissions-policy-differs',
    ).filter(
      (finding) =>
        !namesPage(finding) && onlySideShowing(observation, [finding], MEASURING) !== undefined,
    );
    const side = onlySideShowing(observation, findings, MEASURING);
    if (!side) return undefined;
    const { names } = observation;
    return {
      confidence: 0.8,
      evidence: idsOf(findings),
      story: `${names[side]} loads scripts that measure visitors, serve ads or ask for consent, ${names[otherSide(side)]} does not: most likely they are switched on by environment.`,
      remark: 'What these scripts do to a page was not tested on the other side.',
      actions: [
        {
          action:
            'Run the same scripts on both sides, with an account of its own where people test.',
          why: 'They may change how fast a page is, what its policy must allow, and what it does.',
        },
      ],
    };
  },
};

/** A page may be about any of these. */
const namesPage = ({ evidence }: Finding) =>
  evidence.some(({ keys }) => keys.includes('page.title') || keys.includes('page.canonical'));
