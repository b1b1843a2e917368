import type { IgnoreRule, PairSettings, Severity, Side } from '@env-drift/contracts';
import { toRequestDraft } from './read-request-draft.ts';
import type { RequestDraft } from './request-draft.ts';

/** The settings of a pair as fields of a form hold them; an empty text says nothing. */
export interface SettingsDraft {
  leftLabel: string;
  rightLabel: string;
  production: '' | Side;
  /** One host a line. */
  leftAliases: string;
  rightAliases: string;
  request: RequestDraft;
  rules: readonly RuleDraft[];
  ignore: readonly IgnoreDraft[];
}

export interface RuleDraft {
  code: string;
  severity: '' | 'off' | Severity;
  /** By name, as typed. */
  thresholds: Readonly<Record<string, string>>;
}

export type IgnoreDraft = Record<'code' | 'header' | 'path' | 'url' | 'reason' | 'until', string>;

export const blankIgnore: IgnoreDraft = {
  code: '',
  header: '',
  path: '',
  url: '',
  reason: '',
  until: '',
};

export function toSettingsDraft(settings: PairSettings): SettingsDraft {
  const { production = '', host_aliases, rules = {}, ignore = [] } = settings.policy ?? {};
  return {
    leftLabel: settings.leftLabel ?? '',
    rightLabel: settings.rightLabel ?? '',
    production,
    leftAliases: host_aliases?.left.join('\n') ?? '',
    rightAliases: host_aliases?.right.join('\n') ?? '',
    request: toRequestDraft(settings),
    rules: Object.entries(rules).map(([code, setting]) =>
      setting === 'off'
        ? { code, severity: 'off', thresholds: {} }
        : {
            code,
            severity: setting.severity ?? '',
            thresholds: Object.fromEntries(
              Object.entries(setting.thresholds ?? {}).map(([name, value]) => [
                name,
                String(value),
              ]),
            ),
          },
    ),
    ignore: ignore.map(toIgnoreDraft),
  };
}

/** A moment is shown as one, so that it is written back as it was. */
const toIgnoreDraft = ({ code, header, path, url, reason, until }: IgnoreRule): IgnoreDraft => ({
  code: code ?? '',
  header: header ?? '',
  path: path ?? '',
  url: url ?? '',
  reason,
  until: typeof until === 'number' ? new Date(until).toISOString() : (until ?? ''),
});

/** My changes of `base`, put onto what somebody else has made of it; where both changed a field, mine stays. */
export function mergeDrafts(
  base: SettingsDraft,
  mine: SettingsDraft,
  theirs: SettingsDraft,
): SettingsDraft {
  return {
    ...mergeFields(base, mine, theirs),
    request: mergeFields(base.request, mine.request, theirs.request),
  };
}

function mergeFields<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): Fields {
  const changed = (Object.keys(mine) as (keyof Fields)[]).filter(
    (field) => !isSame(base[field], mine[field]),
  );
  return { ...theirs, ...Object.fromEntries(changed.map((field) => [field, mine[field]])) };
}

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
