import { isSame, type RuleDraft, type SettingsDraft } from './settings-draft.ts';
import { optionStrings } from '../strings/option-strings.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

/** One field of the settings that somebody else has changed since they were read here. */
export interface TheirChange {
  name: string;
  /** As text; empty where it says nothing. */
  theirs: string;
  /** Where it was changed here too, and to something else: what would replace theirs. */
  mine?: string;
}

/** What somebody else has made of `base`, field by field, beside what was made of it here. */
export function theirChanges(
  base: SettingsDraft,
  mine: SettingsDraft,
  theirs: SettingsDraft,
): TheirChange[] {
  const [before, here, there] = [base, mine, theirs].map(fieldsOf);
  return Object.keys(there!)
    .filter((name) => !isSame(before![name], there![name]))
    .map((name) => {
      const isMine = !isSame(before![name], here![name]) && !isSame(here![name], there![name]);
      return { name, theirs: say(there![name]!), ...(isMine && { mine: say(here![name]!) }) };
    });
}

type Value = string | boolean | readonly RuleDraft[] | SettingsDraft['ignore'];

/** By what each is called in the form. */
function fieldsOf(draft: SettingsDraft): Record<string, Value> {
  const text = settingsStrings;
  const asked = Object.entries(draft.request).map(([field, value]: [string, string | boolean]) => [
    optionStrings[field as keyof SettingsDraft['request']],
    value,
  ]);
  return {
    [text.label.left]: draft.leftLabel,
    [text.label.right]: draft.rightLabel,
    [text.productionSide]: draft.production,
    [text.aliases.left]: draft.leftAliases,
    [text.aliases.right]: draft.rightAliases,
    ...Object.fromEntries(asked),
    [text.rules]: draft.rules,
    [text.ignore]: draft.ignore,
  };
}

function say(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return settingsStrings.yesOrNo(value);
  return value.map((each) => ('thresholds' in each ? sayRule(each) : sayIgnore(each))).join('\n');
}

const sayRule = ({ code, severity, thresholds }: RuleDraft) =>
  [code, severity, ...Object.entries(thresholds).map((set) => set.join(' '))]
    .filter(Boolean)
    .join(' ');

const sayIgnore = (line: SettingsDraft['ignore'][number]) =>
  Object.values(line).filter(Boolean).join(', ');
