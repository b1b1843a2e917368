import { Notice } from '../components/notice.tsx';
import { formatTime } from '../models/format-time.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

/** Somebody was faster: what to do about it. */
export function SettingsConflict({ settings }: { settings: SettingsModel }) {
  const theirs = settings.conflict.value;
  const text = settingsStrings;
  if (!theirs) return null;
  return (
    <Notice tone="alert" title={text.conflict(theirs.who)}>
      <p>{text.conflictText(theirs.version, formatTime(theirs.changedAt ?? settings.now()))}</p>
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
