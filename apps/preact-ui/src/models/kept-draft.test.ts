import type { PairSettings, VersionedPairSettings } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { keepDraft, readKeptDraft, type TextMemory } from './kept-draft.ts';
import { pairKey } from './sample-comparison.ts';
import { createSettingsModel } from './settings-model.ts';

const versioned = (version: number, settings: PairSettings): VersionedPairSettings => ({
  pairKey,
  leftUrl: 'https://staging.example/',
  rightUrl: 'https://www.example/',
  version,
  changedAt: version,
  who: 'Ada',
  settings,
  versions: [],
});

function memoryOf(text?: string): TextMemory {
  let kept = text;
  return { read: () => kept, write: (next) => (kept = next) };
}

/** The form, as it is opened again and again in one tab. */
function open(memory: TextMemory, stored: VersionedPairSettings) {
  const settings = createSettingsModel({
    api: {
      putSettings: async () => ({ ok: true, value: versioned(2, { leftLabel: 'Mine' }) }),
      getSettings: async () => ({ ok: true, value: stored }),
    },
    stored,
    kept: readKeptDraft(memory),
    loadEngine: () => import('./policy-engine.ts'),
    last: () => undefined,
    known: () => [],
    now: () => 0,
  });
  return { settings, leave: keepDraft(memory, settings) };
}

const stored = versioned(1, { leftLabel: 'Staging' });

it('what was not saved is there again', () => {
  const memory = memoryOf();
  const { settings, leave } = open(memory, stored);
  settings.edit({ leftLabel: 'Mine' });
  leave();
  const again = open(memory, stored).settings;
  expect([again.draft.value.leftLabel, again.isChanged.value]).toEqual(['Mine', true]);
  expect(again.conflict.value).toBeUndefined();
});

it('what somebody else saved meanwhile is no secret', () => {
  const memory = memoryOf();
  const { settings, leave } = open(memory, stored);
  settings.edit({ leftLabel: 'Mine' });
  leave();
  const theirs = versioned(2, { leftLabel: 'Staging', samples: 3 });
  const again = open(memory, theirs).settings;
  expect(again.conflict.value).toEqual(theirs);
  again.keepMine();
  expect(again.draft.value).toMatchObject({ leftLabel: 'Mine', request: { samples: '3' } });
});

it.each<[string, (settings: ReturnType<typeof open>['settings']) => void | Promise<void>]>([
  ['saved', (settings) => settings.save()],
  ['dropped', (settings) => settings.reset()],
])('nothing is kept of what was %s', async (_, end) => {
  const memory = memoryOf();
  const { settings } = open(memory, stored);
  settings.edit({ leftLabel: 'Mine' });
  expect(memory.read()).toBeDefined();
  await end(settings);
  expect(memory.read()).toBeUndefined();
});

it.each([undefined, 'no json', '{}', '{"base":{"version":1},"draft":{"leftLabel":"Mine"}}'])(
  'nothing is made of %j',
  (text) => expect(readKeptDraft(memoryOf(text))).toBeUndefined(),
);
