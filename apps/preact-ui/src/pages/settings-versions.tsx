import { Icon } from '../components/icon.tsx';
import { formatTime } from '../models/format-time.ts';
import type { SettingsModel } from '../models/settings-model.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

/** The versions that are kept, each of which can be put into the form. */
export function SettingsVersions({ settings }: { settings: SettingsModel }) {
  const text = settingsStrings;
  const { version: current, versions } = settings.stored.value;
  if (versions.length === 0) return null;
  return (
    <details class="versions">
      <summary>{text.versions}</summary>
      <ol>
        {versions.map(({ version, who, changedAt }) => (
          <li key={version}>
            <span>
              {text.versionLine(version, who, changedAt === null ? '–' : formatTime(changedAt))}
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
