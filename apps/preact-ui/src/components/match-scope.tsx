import type { Unseen } from '@env-drift/contracts';
import { scopeStrings } from '../strings/scope-strings.ts';

/** A match is worth as much as what was looked at. */
export function MatchScope({ unseen }: { unseen: readonly Unseen[] }) {
  const { compared, comparedParts, notCompared, notComparedParts, unseenParts } = scopeStrings;
  return (
    <dl class="scope">
      <div>
        <dt>{compared}</dt>
        <dd>{comparedParts(unseen)}</dd>
      </div>
      <div>
        <dt>{notCompared}</dt>
        <dd>
          {notComparedParts}
          {unseen.length > 0 && unseenParts(unseen)}
        </dd>
      </div>
    </dl>
  );
}
