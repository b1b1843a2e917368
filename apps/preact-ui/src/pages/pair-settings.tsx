import { useState } from 'preact/hooks';
import { lazyPart } from '../components/lazy-part.tsx';
import { pairStrings } from '../strings/pair-strings.ts';
import type { SettingsSectionProps } from './settings-section.tsx';

const SettingsSection = lazyPart(
  async () => (await import('./settings-section.tsx')).SettingsSection,
);

/** The settings of a pair, which come for whoever wants to look at them. */
export function PairSettings(props: SettingsSectionProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="panel" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{pairStrings.settingsOpen}</summary>
      {isOpen && <SettingsSection {...props} />}
    </details>
  );
}
