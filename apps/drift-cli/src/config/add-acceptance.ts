import { applyEdits, modify } from 'jsonc-parser';
import type { Acceptance, AcceptedPlace } from './accepted-file.ts';

/**
 * The text of a file of accepted findings with one more; remarks and the rest stay. Where the same finding
 * was accepted at one of these places before, the new reason and day count there and the old ones elsewhere.
 *
 * @param known what the text holds; brought up to date
 */
export function addAcceptance(text: string, known: Acceptance[], added: Acceptance): string {
  for (let index = known.length - 1; index >= 0; index--) {
    const before = known[index]!;
    if (before.fingerprint !== added.fingerprint) continue;
    const isAdded = (place: AcceptedPlace) => added.urls!.some((url) => isSame(url, place));
    const left = added.everywhere ? [] : before.urls?.filter((place) => !isAdded(place));
    if (left === undefined || left.length === before.urls?.length) continue;
    const rest = left.length === 0 ? undefined : { ...before, urls: left };
    known.splice(index, 1, ...(rest ? [rest] : []));
    text = edit(text, index, rest, false);
  }
  return edit(text, known.push(added) - 1, added, true);
}

const isSame = (one: AcceptedPlace, other: AcceptedPlace) =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.pair === other.pair && one.left === other.left && one.right === other.right;

/** @param acceptance undefined takes out what is there */
function edit(
  text: string,
  index: number,
  acceptance: Acceptance | undefined,
  isArrayInsertion: boolean,
): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const options = { formattingOptions, isArrayInsertion };
  return applyEdits(text, modify(text, ['accepted', index], acceptance, options));
}
