import { outcomeRule } from '../rule.ts';

/**
 * Neither side answered, so nothing was compared.
 *
 * @remarks Two failures are not a match: nothing is known of either environment. Where both fail alike,
 * the cause is often on the way, such as the network or the resolver of the machine that asks.
 * @fix Check that both URLs are right and can be reached from where the probe runs (DNS, VPN,
 * firewall), then compare again.
 * @example
 * left   error dns_error
 * right  error dns_error   -> critical
 */
export const bothSidesFailed = outcomeRule({
  code: 'both-sides-failed',
  category: 'outcome',
  title: 'Neither side answered',
  evaluate({ left, right }) {
    const errors = [left.envelope.error, right.envelope.error] as const;
    if (!errors[0] || !errors[1]) return [];
    const codes = [errors[0].code, errors[1].code] as const;
    return [
      {
        section: 'outcome',
        keys: ['error'],
        severity: 'critical',
        direction: 'none',
        message:
          codes[0] === codes[1]
            ? `Neither side answered: both ended with ${codes[0]}.`
            : `Neither side answered: left ended with ${codes[0]}, right with ${codes[1]}.`,
        left_value: { code: codes[0], message: errors[0].message },
        right_value: { code: codes[1], message: errors[1].message },
        identity: [...codes],
        recommendation:
          'Check that both URLs are right and reachable from where the probe runs, then compare again.',
      },
    ];
  },
});
