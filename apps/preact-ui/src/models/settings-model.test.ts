import type { ApiClient } from '@env-drift/api-client';
import type { PairSettings, VersionedPairSettings } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import * as engine from './policy-engine.ts';
import { pairKey, resultOf } from './sample-comparison.ts';
import { createSettingsModel, type SettingsModelOptions } from './settings-model.ts';

const versioned = (
  version: number,
  settings: PairSettings,
  who = 'Ada',
): VersionedPairSettings => ({
  pairKey,
  leftUrl: 'https://staging.example/',
  rightUrl: 'https://www.example/',
  version,
  changedAt: version,
  who,
  settings,
  versions: [],
});
const changed = {
  ok: false,
  failure: { code: 'settings_changed', message: 'Somebody was faster.', status: 412 },
} as const;

/** A server that has these settings now, of which the editor has read the first version. */
function editorOf(now: VersionedPairSettings, options: Partial<SettingsModelOptions> = {}) {
  let newest = now;
  const putSettings = vi.fn<ApiClient['putSettings']>(
    async (_key, { who, ...settings }, replaces) => {
      if (replaces !== newest.version) return changed;
      newest = versioned(newest.version + 1, settings as PairSettings, who);
      return { ok: true, value: newest };
    },
  );
  const getSettings = vi.fn<ApiClient['getSettings']>(async (_key, { version } = {}) => ({
    ok: true,
    value: version === undefined ? newest : versioned(version, { samples: 4 }),
  }));
  const settings = createSettingsModel({
    api: { putSettings, getSettings },
    stored: versioned(1, { leftLabel: 'Staging' }),
    loadEngine: async () => engine,
    last: () => undefined,
    known: () => [],
    now: () => 0,
    ...options,
  });
  return { settings, putSettings };
}
const same = versioned(1, { leftLabel: 'Staging' });

describe('save', () => {
  it('replaces the version that was read', async () => {
    const { settings, putSettings } = editorOf(same);
    settings.edit({ rightLabel: 'Production' });
    settings.who.value = ' Ada ';
    expect(settings.isChanged.value).toBe(true);
    await settings.save();
    expect(putSettings).toHaveBeenCalledExactlyOnceWith(
      pairKey,
      { leftLabel: 'Staging', rightLabel: 'Production', who: 'Ada' },
      1,
    );
    expect([settings.savedVersion.value, settings.isChanged.value]).toEqual([2, false]);
  });

  it('sends nothing while a field is wrong', async () => {
    const { settings, putSettings } = editorOf(same);
    settings.edit({ leftAliases: 'https://a.example/' });
    await settings.save();
    expect(putSettings).not.toHaveBeenCalled();
    expect(Object.keys(settings.faults.value)).toEqual(['leftAliases']);
    expect(settings.refusals.value).toBe(1);
  });

  it('says no more of what is right by now', async () => {
    const { settings } = editorOf(same);
    const rule = { code: '', severity: 'off', thresholds: {} } as const;
    settings.edit({ leftAliases: 'https://a.example/', rules: [rule] });
    await settings.save();
    expect(Object.keys(settings.faults.value).sort()).toEqual(['leftAliases', 'rules.0']);
    settings.edit({ rules: [{ ...rule, code: 'csp-differs' }] });
    expect(Object.keys(settings.faults.value)).toEqual(['leftAliases']);
    settings.edit({ rightAliases: 'https://b.example/' });
    expect(Object.keys(settings.faults.value)).toEqual(['leftAliases']);
  });

  it('leaves the judgement to the server where the engine does not come', async () => {
    const { settings, putSettings } = editorOf(same, {
      loadEngine: () => Promise.reject(new Error('offline')),
    });
    settings.edit({ leftAliases: 'https://a.example/' });
    await settings.save();
    expect(putSettings).toHaveBeenCalledOnce();
  });
});

describe('somebody was faster', () => {
  const theirs = versioned(2, { leftLabel: 'Staging', samples: 3 }, 'Grace');
  async function conflicted() {
    const { settings, putSettings } = editorOf(theirs);
    settings.edit({ leftLabel: 'Mine' });
    await settings.save();
    expect(settings.conflict.value).toEqual(theirs);
    expect(settings.draft.value.leftLabel).toBe('Mine');
    return { settings, putSettings };
  }

  it('mine goes on top of theirs', async () => {
    const { settings, putSettings } = await conflicted();
    settings.keepMine();
    expect(settings.conflict.value).toBeUndefined();
    await settings.save();
    expect(putSettings).toHaveBeenLastCalledWith(pairKey, { leftLabel: 'Mine', samples: 3 }, 2);
    expect(settings.savedVersion.value).toBe(3);
  });

  it('theirs is taken', async () => {
    const { settings } = await conflicted();
    settings.takeTheirs();
    expect(settings.draft.value).toMatchObject({ leftLabel: 'Staging', request: { samples: '3' } });
    expect(settings.isChanged.value).toBe(false);
  });
});

it('an earlier version goes into the form, and is not saved by that', async () => {
  const { settings, putSettings } = editorOf(same);
  await settings.restore(1);
  expect(settings.draft.value.request.samples).toBe('4');
  expect(settings.isChanged.value).toBe(true);
  expect(putSettings).not.toHaveBeenCalled();
});

describe('preview', () => {
  const last = () => ({
    comparisonId: 'c',
    createdAt: 0,
    result: resultOf([]),
    isSwapped: false,
  });

  it('follows what is edited', async () => {
    const { settings } = editorOf(same, { last });
    expect(settings.preview.value).toBeUndefined();
    await settings.openPreview();
    expect(settings.preview.value).toMatchObject({ verdict: { before: 'match', now: 'match' } });
    settings.edit({ rules: [{ code: 'no-such-rule', severity: 'off', thresholds: {} }] });
    expect(settings.preview.value).toBe('invalid');
    settings.closePreview();
    expect(settings.preview.value).toBeUndefined();
  });

  it('says that the engine does not come', async () => {
    const loadEngine = () => Promise.reject(new Error('offline'));
    const { settings } = editorOf(same, { last, loadEngine });
    await settings.openPreview();
    expect(settings.isEngineLost.value).toBe(true);
  });
});
