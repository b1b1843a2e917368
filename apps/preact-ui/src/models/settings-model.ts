import type { ApiClient, ApiFailure } from '@env-drift/api-client';
import type { KnownFinding, PairSettings, VersionedPairSettings } from '@env-drift/contracts';
import { computed, signal } from '@preact/signals';
import { acceptedIn } from './accepted-in.ts';
import type { KeptDraft } from './kept-draft.ts';
import type { LastResult } from './last-result.ts';
import { previewChange, type PreviewChange } from './preview-change.ts';
import {
  policyOf,
  readSettingsDraft,
  type CheckPolicy,
  type SettingsFaults,
} from './read-settings-draft.ts';
import { isSame, mergeDrafts, toSettingsDraft, type SettingsDraft } from './settings-draft.ts';

/** What is loaded where settings are edited. */
export type PolicyEngine = Pick<typeof import('./policy-engine.ts'), 'checkPolicy' | 'judgeAgain'>;

export type SettingsModel = ReturnType<typeof createSettingsModel>;

export interface SettingsModelOptions {
  api: Pick<ApiClient, 'getSettings' | 'putSettings'>;
  stored: VersionedPairSettings;
  /** What was changed before and not saved. */
  kept?: KeptDraft | undefined;
  loadEngine: () => Promise<PolicyEngine>;
  /** The last result that can be judged again; undefined where there is none. */
  last: () => LastResult | undefined;
  known: () => readonly KnownFinding[];
  now: () => number;
}

/** The settings of a pair: edited, checked, tried on the last result, and saved onto the version that was read. */
export function createSettingsModel({
  api,
  stored: first,
  kept,
  loadEngine,
  last,
  known,
  now,
}: SettingsModelOptions) {
  const stored = signal(kept?.base ?? first);
  const draft = signal(kept?.draft ?? toSettingsDraft(first.settings));
  const who = signal('');
  const faults = signal<SettingsFaults>({});
  const failure = signal<ApiFailure>();
  const isSaving = signal(false);
  /** The version that was just saved, until something is changed again. */
  const savedVersion = signal<number>();
  /** What somebody else has saved in the meantime. */
  const conflict = signal(stored.value.version === first.version ? undefined : first);
  /** Counts refused drafts, so that a view can lead to the first wrong field each time. */
  const refusals = signal(0);
  const engine = signal<PolicyEngine>();
  const isPreviewing = signal(false);
  const isEngineLost = signal(false);

  const isChanged = computed(() => !isSame(draft.value, toSettingsDraft(stored.value.settings)));

  /** What the draft would make of the last result, for as long as a preview is open. */
  const preview = computed((): PreviewChange | 'invalid' | undefined => {
    const judge = engine.value;
    const seen = last();
    if (!isPreviewing.value || !judge || !seen) return undefined;
    const policy = policyOf(draft.value);
    // What the engine refuses, it cannot judge by; the fields say why once they are checked.
    if (judge.checkPolicy(policy).length > 0) return 'invalid';
    const { result, isSwapped } = seen;
    const accepted = acceptedIn(known(), isSwapped);
    return previewChange(result, judge.judgeAgain(result, { policy, accepted, isSwapped }));
  });

  async function loadOnce(): Promise<PolicyEngine | undefined> {
    if (engine.value) return engine.value;
    isEngineLost.value = false;
    try {
      return (engine.value = await loadEngine());
    } catch {
      isEngineLost.value = true;
      return undefined;
    }
  }

  function edit(change: Partial<SettingsDraft>) {
    draft.value = { ...draft.value, ...change };
    savedVersion.value = undefined;
    faults.value = stillWrong();
  }

  /** What was refused and is right by now is said no more; what else is wrong is said when it is saved. */
  function stillWrong(): SettingsFaults {
    const said = Object.keys(faults.value);
    if (said.length === 0) return faults.value;
    const now = readSettingsDraft(draft.value, engine.value?.checkPolicy ?? (() => [])).faults;
    return Object.fromEntries(Object.entries(now).filter(([place]) => said.includes(place)));
  }

  function take(version: VersionedPairSettings) {
    stored.value = version;
    draft.value = toSettingsDraft(version.settings);
    conflict.value = undefined;
    faults.value = {};
    failure.value = undefined;
  }

  function refuse(found: SettingsFaults) {
    faults.value = found;
    refusals.value++;
  }

  async function save(): Promise<void> {
    if (isSaving.value) return;
    isSaving.value = true;
    failure.value = undefined;
    savedVersion.value = undefined;
    const judge = await loadOnce();
    // Without the engine the server judges, in the same words.
    const check: CheckPolicy = judge ? judge.checkPolicy : () => [];
    const read = readSettingsDraft(draft.value, check);
    if (Object.keys(read.faults).length > 0) {
      isSaving.value = false;
      return refuse(read.faults);
    }
    faults.value = {};
    const name = who.value.trim();
    const { pairKey, version } = stored.value;
    const saved = await api.putSettings(
      pairKey,
      { ...read.settings, ...(name && { who: name }) },
      version,
    );
    if (saved.ok) {
      take(saved.value);
      savedVersion.value = saved.value.version;
    } else if (saved.failure.code === 'settings_changed') {
      const newest = await api.getSettings(pairKey);
      if (newest.ok) conflict.value = newest.value;
      else failure.value = newest.failure;
    } else failure.value = saved.failure;
    isSaving.value = false;
  }

  return {
    stored,
    draft,
    who,
    faults,
    failure,
    isSaving,
    savedVersion,
    conflict,
    refusals,
    isChanged,
    isPreviewing,
    isEngineLost,
    preview,
    last,
    now,
    edit,
    save,

    /** Drops what was changed. */
    reset: () => take(stored.value),

    /** Somebody was faster: theirs, and what I changed lost. */
    takeTheirs() {
      if (conflict.value) take(conflict.value);
    },

    /** Somebody was faster: theirs, with my changes on top, to be looked at and saved. */
    keepMine() {
      const theirs = conflict.value;
      if (!theirs) return;
      const merged = mergeDrafts(
        toSettingsDraft(stored.value.settings),
        draft.value,
        toSettingsDraft(theirs.settings),
      );
      take(theirs);
      draft.value = merged;
    },

    /** Puts an earlier version into the form, to be looked at and saved as a new one. */
    async restore(version: number): Promise<void> {
      const read = await api.getSettings(stored.value.pairKey, { version });
      if (read.ok) edit(toSettingsDraft(read.value.settings satisfies PairSettings));
      else failure.value = read.failure;
    },

    async openPreview(): Promise<void> {
      isPreviewing.value = true;
      await loadOnce();
    },

    closePreview() {
      isPreviewing.value = false;
    },
  };
}
