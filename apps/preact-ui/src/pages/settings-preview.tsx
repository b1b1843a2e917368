import { PreviewList } from '../components/preview-list.tsx';
import { formatTime } from '../models/format-time.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { previewStrings } from '../strings/preview-strings.ts';

/** What the settings would make of the last result. */
export function SettingsPreview({ settings }: { settings: SettingsModel }) {
  const text = previewStrings;
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
            <p class="muted">{text.lead(formatTime(last.createdAt))}</p>
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
