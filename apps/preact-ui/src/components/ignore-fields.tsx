import { blankIgnore, type IgnoreDraft } from '../models/settings-draft.ts';
import type { SettingsFaults } from '../models/read-settings-draft.ts';
import { ChoiceField, TextField } from './field.tsx';
import type { ChoosableRule } from './rule-fields.tsx';
import { settingsStrings } from '../strings/settings-strings.ts';

export interface IgnoreFieldsProps {
  ignore: readonly IgnoreDraft[];
  catalogue: readonly ChoosableRule[];
  faults: SettingsFaults;
  onIgnore(ignore: readonly IgnoreDraft[]): void;
}

const TYPED = ['header', 'path', 'url', 'reason', 'until'] as const;

/** Which findings the pair does not want to see, one line each. */
export function IgnoreFields({ ignore, catalogue, faults, onIgnore }: IgnoreFieldsProps) {
  const text = settingsStrings;
  const set = (index: number, change: Partial<IgnoreDraft>) =>
    onIgnore(ignore.map((line, each) => (each === index ? { ...line, ...change } : line)));
  return (
    <fieldset>
      <legend>{text.ignore}</legend>
      <p class="field-hint">{text.ignoreHint}</p>
      {ignore.map((line, index) => {
        const codes = [...new Set([line.code, ...catalogue.map(({ code }) => code)])];
        return (
          <div key={index} class="ignore-line">
            <div class="field-grid">
              <ChoiceField
                id={`ignore-${index}-code`}
                label={text.ignoreField.code}
                error={faults[`ignore.${index}.code`] ?? faults[`ignore.${index}`]}
                value={line.code}
                choices={[
                  ['', text.ignoreExample.code],
                  ...codes.filter(Boolean).map((code) => [code, code] as const),
                ]}
                onValue={(code) => set(index, { code })}
              />
              {TYPED.map((field) => (
                <TextField
                  key={field}
                  id={`ignore-${index}-${field}`}
                  class={field === 'reason' ? 'field-wide' : 'field-mono'}
                  label={text.ignoreField[field]}
                  placeholder={text.ignoreExample[field]}
                  error={faults[`ignore.${index}.${field}`]}
                  value={line[field]}
                  onValue={(typed) => set(index, { [field]: typed })}
                />
              ))}
            </div>
            <button
              type="button"
              class="line-button"
              onClick={() => onIgnore(ignore.filter((_, each) => each !== index))}
            >
              {text.remove}
              <span class="visually-hidden"> {text.removeIgnore(index + 1)}</span>
            </button>
          </div>
        );
      })}
      <button type="button" class="add-line" onClick={() => onIgnore([...ignore, blankIgnore])}>
        {text.addIgnore}
      </button>
    </fieldset>
  );
}
