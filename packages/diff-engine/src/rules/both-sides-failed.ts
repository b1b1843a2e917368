import { outcomeRule } from '../rule.ts';

/**
 * Neither side answered, so nothing was compared.
 *
 * @example
 * left   dns_error
 * right  dns_error   -> critical
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
