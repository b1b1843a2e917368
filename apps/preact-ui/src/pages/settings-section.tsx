import { settingsCalls, type ApiConnection } from '@env-drift/api-client';
import type { VersionedPairSettings } from '@env-drift/contracts';
import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { keepDraft, readKeptDraft } from '../models/kept-draft.ts';
import type { PairModel } from '../models/pair-model.ts';
import { createSettingsModel } from '../models/settings-model.ts';
import '../styles/settings.css';
import { settingsMemory } from '../tab-memory.ts';
import { SettingsPanel } from './settings-panel.tsx';

export interface SettingsSectionProps {
  connection: ApiConnection;
  pair: PairModel;
  stored: VersionedPairSettings;
}

/** The settings of a pair, for as long as the pair is shown. */
export function SettingsSection({ connection, pair, stored }: SettingsSectionProps) {
  const settings = useMemo(
    () =>
      createSettingsModel({
        api: settingsCalls(connection),
        stored,
        kept: readKeptDraft(settingsMemory(stored.pairKey)),
        loadEngine: () => import('../models/policy-engine.ts'),
        last: () => pair.records.last.value,
        known: () => pair.findings.known.value ?? [],
        now: () => Date.now(),
      }),
    [connection, pair],
  );
  useEffect(() => {
    const leave = [
      // What was kept began with settings that may be old by now.
      effect(() => pair.takeSettings(settings.conflict.value ?? settings.stored.value)),
      keepDraft(settingsMemory(stored.pairKey), settings),
    ];
    return () => leave.forEach((undo) => undo());
  }, [settings]);
  return <SettingsPanel settings={settings} />;
}
