import { useEffect, useRef } from 'preact/hooks';
import { TextField } from '../components/field.tsx';
import { IgnoreFields } from '../components/ignore-fields.tsx';
import { Notice } from '../components/notice.tsx';
import { RequestFields } from '../components/request-fields.tsx';
import { RuleFields } from '../components/rule-fields.tsx';
import type { RequestFaults } from '../models/request-draft.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { settingsStrings } from '../strings/settings-strings.ts';
import { SettingsConflict } from './settings-conflict.tsx';
import { SettingsPreview } from './settings-preview.tsx';
import { SettingsSides } from './settings-sides.tsx';
import { SettingsVersions } from './settings-versions.tsx';
import { useCatalogue } from './use-catalogue.ts';

/** How the pair is compared and judged: edited, tried on the last result, saved, and taken back. */
export function SettingsPanel({ settings }: { settings: SettingsModel }) {
  const form = useRef<HTMLFormElement>(null);
  const refusals = settings.refusals.value;
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const isConflict = settings.conflict.value !== undefined;
  const wasConflict = useRef(isConflict);
  useEffect(() => {
    // What was pressed is gone with the conflict; what comes next is to save.
    if (wasConflict.current && !isConflict)
      form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
    wasConflict.current = isConflict;
  }, [isConflict]);
  const catalogue = useCatalogue();
  const text = settingsStrings;
  const draft = settings.draft.value;
  const faults = settings.faults.value;
  const failure = settings.failure.value;
  const isSaving = settings.isSaving.value;
  const isChanged = settings.isChanged.value;
  const savedVersion = settings.savedVersion.value;
  return (
    <form
      ref={form}
      class="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void settings.save();
      }}
    >
      <SettingsSides settings={settings} />
      <fieldset>
        <legend>{text.request}</legend>
        <p class="field-hint">{text.requestHint}</p>
        <RequestFields
          prefix="settings"
          draft={draft.request}
          faults={requestFaults(faults)}
          onEdit={(change) => settings.edit({ request: { ...draft.request, ...change } })}
        />
      </fieldset>
      <RuleFields
        rules={draft.rules}
        catalogue={catalogue}
        faults={faults}
        onRules={(rules) => settings.edit({ rules })}
      />
      <IgnoreFields
        ignore={draft.ignore}
        catalogue={catalogue}
        faults={faults}
        onIgnore={(ignore) => settings.edit({ ignore })}
      />
      <SettingsPreview settings={settings} />
      <SettingsConflict settings={settings} />
      {Object.keys(faults).length > 0 && (
        <Notice tone="alert" title={text.invalid}>
          {faults['policy'] && <p>{faults['policy']}</p>}
        </Notice>
      )}
      {failure && (
        <Notice tone="alert" title={text.notSaved} traceId={failure.traceId}>
          <p>{failure.message}</p>
          {failure.fields?.slice(1).map(({ field, message }) => (
            <p key={field + message}>{message}</p>
          ))}
        </Notice>
      )}
      <div class="settings-actions">
        <TextField
          id="settings-who"
          label={text.who}
          hint={text.whoHint}
          value={settings.who.value}
          onValue={(typed) => (settings.who.value = typed)}
        />
        <button type="submit" class="primary" aria-disabled={isSaving}>
          {isSaving ? text.saving : text.save}
        </button>
        <button type="button" disabled={!isChanged} onClick={settings.reset}>
          {text.reset}
        </button>
        <p role="status" class={savedVersion === undefined ? 'muted' : 'is-saved'}>
          {savedVersion === undefined
            ? isChanged
              ? text.changed
              : text.unchanged
            : text.saved(savedVersion)}
        </p>
      </div>
      <SettingsVersions settings={settings} />
    </form>
  );
}

const requestFaults = (faults: Readonly<Record<string, string>>): RequestFaults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([place, words]) =>
      place.startsWith('request.') ? [[place.slice('request.'.length), words]] : [],
    ),
  );
