import { useState } from 'preact/hooks';
import { shareStrings } from '../strings/share-strings.ts';
import { ShareActions } from './late-parts.ts';
import type { ShareActionsProps } from './share-actions.tsx';

/** The comparison for whom is not here; how comes when it is asked for. */
export function ShareMenu(props: ShareActionsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="share" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{shareStrings.open}</summary>
      {isOpen && <ShareActions {...props} />}
    </details>
  );
}
