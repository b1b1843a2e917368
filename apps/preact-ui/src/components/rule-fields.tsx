import type { RuleDraft } from '../models/settings-draft.ts';
import type { SettingsFaults } from '../models/read-settings-draft.ts';
import { ChoiceField, TextField } from './field.tsx';
import { settingsStrings } from '../strings/settings-strings.ts';

/** As much of a rule as its line needs. */
export interface ChoosableRule {
  code: string;
  title: string;
  thresholds: readonly { name: string; default: number; meaning: string }[];
}

export interface RuleFieldsProps {
  rules: readonly RuleDraft[];
  /** All that there are; none while they are loaded. */
  catalogue: readonly ChoosableRule[];
  faults: SettingsFaults;
  onRules(rules: readonly RuleDraft[]): void;
}

const SEVERITIES = ['', 'off', 'critical', 'warn', 'info'] as const;

/** What the pair says of single rules, one line each. */
export function RuleFields({ rules, catalogue, faults, onRules }: RuleFieldsProps) {
  const text = settingsStrings;
  const set = (index: number, change: Partial<RuleDraft>) =>
    onRules(rules.map((rule, each) => (each === index ? { ...rule, ...change } : rule)));
  return (
    <fieldset>
      <legend>{text.rules}</legend>
      <p class="field-hint">{text.rulesHint}</p>
      {rules.map((rule, index) => {
        const known = catalogue.find(({ code }) => code === rule.code);
        const codes =
          known || rule.code === '' ? catalogue : [{ ...rule, title: '' }, ...catalogue];
        return (
          <div key={index} class="rule-line">
            <ChoiceField
              id={`rule-${index}`}
              class="field-grow"
              label={text.rule}
              hint={known?.title}
              error={faults[`rules.${index}`] ?? faults[`rules.${index}.severity`]}
              value={rule.code}
              choices={[['', '–'], ...codes.map(({ code }) => [code, code] as const)]}
              onValue={(code) => set(index, { code, thresholds: {} })}
            />
            <ChoiceField
              id={`rule-${index}-severity`}
              label={text.severity}
              value={rule.severity}
              choices={SEVERITIES.map((each) => [each, text.severityChoice[each]] as const)}
              onValue={(severity) => set(index, { severity: severity as RuleDraft['severity'] })}
            />
            <button
              type="button"
              class="line-button"
              onClick={() => onRules(rules.filter((_, each) => each !== index))}
            >
              {text.remove}
              <span class="visually-hidden"> {text.removeRule(rule.code)}</span>
            </button>
            {rule.severity !== 'off' && known && known.thresholds.length > 0 && (
              <div class="field-grid rule-numbers">
                {known.thresholds.map(({ name, default: usual, meaning }) => (
                  <TextField
                    key={name}
                    id={`rule-${index}-${name}`}
                    class="field-mono"
                    label={name}
                    hint={meaning}
                    placeholder={text.usually(usual)}
                    error={faults[`rules.${index}.thresholds.${name}`]}
                    value={rule.thresholds[name] ?? ''}
                    onValue={(typed) =>
                      set(index, { thresholds: { ...rule.thresholds, [name]: typed } })
                    }
                  />
                ))}
              </div>
            )}
          </div>
        );
      })}
      <button
        type="button"
        class="add-line"
        onClick={() => onRules([...rules, { code: '', severity: '', thresholds: {} }])}
      >
        {text.addRule}
      </button>
    </fieldset>
  );
}
