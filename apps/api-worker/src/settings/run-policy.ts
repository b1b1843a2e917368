import type { Policy, RuleSetting } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import type { RunTerms } from '@env-drift/pair-storage';

/** The policy of a run, whole: the default one, what the pair says of it, and what the pair has accepted. */
export function runPolicy(terms: RunTerms | null): Policy {
  if (!terms) return defaultPolicy;
  const { rules = {}, ...policy } = terms.settings.policy ?? {};
  return {
    ...defaultPolicy,
    ...policy,
    id: 'pair',
    version: terms.version,
    rules: {
      ...defaultPolicy.rules,
      ...Object.fromEntries(
        Object.entries(rules).map(([code, setting]) => [code, onDefault(code, setting)]),
      ),
    },
    ...(terms.accepted.length > 0 && { accepted: terms.accepted }),
  };
}

/** A setting that moves one number of a rule leaves its others where they are. */
function onDefault(code: string, setting: RuleSetting): RuleSetting {
  const usual = defaultPolicy.rules[code];
  if (setting === 'off' || !usual || usual === 'off') return setting;
  const thresholds = { ...usual.thresholds, ...setting.thresholds };
  return { ...setting, ...(Object.keys(thresholds).length > 0 && { thresholds }) };
}
