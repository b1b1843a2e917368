import { useState } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { pairStrings } from '../strings/pair-strings.ts';
import { settingsMemory } from '../tab-memory.ts';
import type { SettingsSectionProps } from './settings-section.tsx';

const SettingsSection = lazyPart(
  async () => (await import('./settings-section.tsx')).SettingsSection,
);

/** The settings of a pair, which come for whoever wants to look at them. */
export function PairSettings(props: SettingsSectionProps) {
  // What was changed and not saved is not to be forgotten behind a line.
  const [isOpen, setOpen] = useState(
    () => settingsMemory(props.stored.pairKey).read() !== undefined,
  );
  return (
    <details
      class="panel"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{pairStrings.settingsOpen}</summary>
      {isOpen && <SettingsSection {...props} />}
    </details>
  );
}
