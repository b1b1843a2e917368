import { ForeignText } from '../components/foreign-text.tsx';
import { Notice } from '../components/notice.tsx';
import { formatTime } from '../models/format-time.ts';
import { toSettingsDraft } from '../models/settings-draft.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { theirChanges } from '../models/their-changes.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

const text = settingsStrings;

/** Somebody was faster: what they changed, and what to do about it. */
export function SettingsConflict({ settings }: { settings: SettingsModel }) {
  const theirs = settings.conflict.value;
  if (!theirs) return null;
  const changes = theirChanges(
    toSettingsDraft(settings.stored.value.settings),
    settings.draft.value,
    toSettingsDraft(theirs.settings),
  );
  return (
    <Notice tone="alert" title={text.conflict(theirs.who)}>
      <p>{text.conflictText(theirs.version, formatTime(theirs.changedAt ?? settings.now()))}</p>
      <dl class="their-changes">
        {changes.map(({ name, theirs: said, mine }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {text.theirs}: <Said value={said} />
            </dd>
            {mine !== undefined && (
              <dd>
                {text.mine}: <Said value={mine} /> <strong>({text.replaces})</strong>
              </dd>
            )}
          </div>
        ))}
      </dl>
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

const Said = ({ value }: { value: string }) =>
  value === '' ? (
    <em>{text.nothing}</em>
  ) : (
    <code>
      <ForeignText text={value.replaceAll('\n', '; ')} />
    </code>
  );
