import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { ChoiceField, LinesField, TextField } from '../components/field.tsx';
import { IgnoreFields } from '../components/ignore-fields.tsx';
import { Notice } from '../components/notice.tsx';
import { PreviewList } from '../components/preview-list.tsx';
import { RequestFields } from '../components/request-fields.tsx';
import { RuleFields, type ChoosableRule } from '../components/rule-fields.tsx';
import { formatMoment } from '../models/format-day.ts';
import type { RequestFaults } from '../models/request-draft.ts';
import type { SettingsDraft } from '../models/settings-draft.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { pairStrings } from '../pair-strings.ts';

/** How the pair is compared and judged: edited, tried on the last result, saved, and taken back. */
export function SettingsPanel({ settings }: { settings: SettingsModel }) {
  const form = useRef<HTMLFormElement>(null);
  const refusals = settings.refusals.value;
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  const catalogue = useCatalogue();
  const text = pairStrings.settings;
  const draft = settings.draft.value;
  const faults = settings.faults.value;
  const failure = settings.failure.value;
  const isSaving = settings.isSaving.value;
  const isChanged = settings.isChanged.value;
  const savedVersion = settings.savedVersion.value;
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
    <form
      ref={form}
      class="settings-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void settings.save();
      }}
    >
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
      <Preview settings={settings} />
      <Conflict settings={settings} />
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
      <Versions settings={settings} />
    </form>
  );
}

function Preview({ settings }: { settings: SettingsModel }) {
  const text = pairStrings.preview;
  const last = settings.last();
  const preview = settings.preview.value;
  if (!settings.isPreviewing.value) {
    return (
      <button type="button" class="add-line" onClick={() => void settings.openPreview()}>
        {text.open}
      </button>
    );
  }
  return (
    <section class="panel preview" aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <div aria-live="polite">
        {!last ? (
          <p>{text.none}</p>
        ) : settings.isEngineLost.value ? (
          <p>{text.lost}</p>
        ) : preview === undefined ? (
          <p class="muted">{text.loading}</p>
        ) : preview === 'invalid' ? (
          <p>{text.invalid}</p>
        ) : (
          <>
            <p class="muted">{text.lead(formatMoment(last.createdAt))}</p>
            <PreviewList preview={preview} />
          </>
        )}
      </div>
      <button type="button" class="add-line" onClick={settings.closePreview}>
        {text.close}
      </button>
    </section>
  );
}

/** Somebody was faster: what to do about it. */
function Conflict({ settings }: { settings: SettingsModel }) {
  const theirs = settings.conflict.value;
  const text = pairStrings.settings;
  if (!theirs) return null;
  return (
    <Notice tone="alert" title={text.conflict(theirs.who)}>
      <p>{text.conflictText(theirs.version, formatMoment(theirs.changedAt ?? settings.now()))}</p>
      <p class="notice-actions">
        <button type="button" onClick={settings.keepMine}>
          {text.keepMine}
        </button>
        <button type="button" onClick={settings.takeTheirs}>
          {text.takeTheirs}
        </button>
      </p>
    </Notice>
  );
}

function Versions({ settings }: { settings: SettingsModel }) {
  const text = pairStrings.settings;
  const { version: current, versions } = settings.stored.value;
  if (versions.length === 0) return null;
  return (
    <details class="versions">
      <summary>{text.versions}</summary>
      <ol>
        {versions.map(({ version, who, changedAt }) => (
          <li key={version}>
            <span>
              {text.versionLine(version, who, changedAt === null ? '–' : formatMoment(changedAt))}
            </span>
            {version === current ? (
              <span class="badge">
                <Icon name="done" />
                {text.current}
              </span>
            ) : (
              <button type="button" class="quiet" onClick={() => void settings.restore(version)}>
                {text.restore}
                <span class="visually-hidden"> {text.restoreWhich(version)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

const requestFaults = (faults: Readonly<Record<string, string>>): RequestFaults =>
  Object.fromEntries(
    Object.entries(faults).flatMap(([place, words]) =>
      place.startsWith('request.') ? [[place.slice('request.'.length), words]] : [],
    ),
  );

/** Every rule that there is; it comes with the docs, which the page does not wait for. */
function useCatalogue(): readonly ChoosableRule[] {
  const [catalogue, setCatalogue] = useState<readonly ChoosableRule[]>([]);
  useEffect(() => {
    let isHere = true;
    const docs = import('../models/finding-docs.ts').then((part) => part.loadFindingDocs());
    void docs.then(
      (all) => isHere && setCatalogue(all),
      // The rules that are set can still be seen and removed.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return catalogue;
}
