import { ChoiceField, LinesField, TextField } from '../components/field.tsx';
import type { SettingsDraft } from '../models/settings-draft.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

/** What the sides are called, which hosts count as each of them, and which is production. */
export function SettingsSides({ settings }: { settings: SettingsModel }) {
  const text = settingsStrings;
  const draft = settings.draft.value;
  const faults = settings.faults.value;
  const side = (which: 'left' | 'right') => (
    <div class={`settings-side side-${which}`}>
      <TextField
        id={`settings-${which}-label`}
        label={text.label[which]}
        value={draft[`${which}Label`]}
        error={faults[`${which}Label`]}
        onValue={(typed) => settings.edit({ [`${which}Label`]: typed })}
      />
      <LinesField
        id={`settings-${which}-aliases`}
        class="field-mono"
        label={text.aliases[which]}
        hint={text.aliasesHint}
        value={draft[`${which}Aliases`]}
        error={faults[`${which}Aliases`]}
        onValue={(typed) => settings.edit({ [`${which}Aliases`]: typed })}
      />
    </div>
  );
  return (
    <fieldset>
      <legend>{text.sides}</legend>
      <div class="field-grid">
        {side('left')}
        {side('right')}
        <ChoiceField
          id="settings-production"
          label={text.productionSide}
          hint={text.productionHint}
          value={draft.production}
          choices={[
            ['', text.usualProduction],
            ['left', text.productionNamed.left],
            ['right', text.productionNamed.right],
          ]}
          onValue={(production) =>
            settings.edit({ production: production as SettingsDraft['production'] })
          }
        />
      </div>
    </fieldset>
  );
}
