import { VersionedPairSettings } from '@env-drift/contracts';
import { effect } from '@preact/signals';
import * as v from 'valibot';
import { toSettingsDraft, type SettingsDraft } from './settings-draft.ts';
import type { SettingsModel } from './settings-model.ts';

/** A place for one text that outlives the page; undefined where there is none. */
export interface TextMemory {
  read(): string | undefined;
  write(text: string | undefined): void;
}

/** Settings as somebody changed them and did not save. */
export interface KeptDraft {
  /** What they were when the changing began. */
  base: VersionedPairSettings;
  draft: SettingsDraft;
}

/** What was kept; undefined where it is none, or was written by another version of the page. */
export function readKeptDraft(memory: TextMemory): KeptDraft | undefined {
  try {
    const { base, draft } = JSON.parse(memory.read() ?? '{}') as Record<string, unknown>;
    if (!v.is(VersionedPairSettings, base) || !isDraft(draft)) return undefined;
    return { base, draft };
  } catch {
    return undefined;
  }
}

/** Keeps what is changed for as long as it is not saved; the returned function leaves it as it is. */
export const keepDraft = (
  memory: TextMemory,
  { stored, draft, isChanged }: Pick<SettingsModel, 'stored' | 'draft' | 'isChanged'>,
): (() => void) =>
  effect(() => {
    const kept: KeptDraft = { base: stored.value, draft: draft.value };
    memory.write(isChanged.value ? JSON.stringify(kept) : undefined);
  });

const BLANK = toSettingsDraft({});

const isDraft = (value: unknown): value is SettingsDraft =>
  hasShapeOf(BLANK, value) && hasShapeOf(BLANK.request, (value as SettingsDraft).request);

/** The same names, and values of the same kind. */
const hasShapeOf = (example: object, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(example).every(
    ([name, each]) => kindOf((value as Record<string, unknown>)[name]) === kindOf(each),
  );

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
