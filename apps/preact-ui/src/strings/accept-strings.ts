import type { Acceptance } from '@env-drift/contracts';

/** Of findings that a team lives with. */
export const acceptStrings = {
  open: 'Accept…',
  openAgain: 'Accept again…',
  failed: 'The finding was not changed',
  takeBack: 'Take back',
  takingBack: 'Taking back…',
  said: ({ reason, who }: Acceptance, until: string | undefined) =>
    `Accepted${who ? ` by ${who}` : ''}${until ? ` until ${until}` : ''}: ${reason}`,
  ended: ({ reason, who }: Acceptance, until: string | undefined) =>
    `Its acceptance${who ? ` by ${who}` : ''} ended${until ? ` ${until}` : ''}: ${reason}`,
  fromNextOn: 'It does not count from the next comparison on.',
};
