import { inkFor, type Terminal } from '../terminal.ts';

/** How far a suite is, on standard error. */
export interface Progress {
  step(verdict: string): void;
  end(): void;
}

const LONGEST_BAR = 24;
/** A shorter one says nothing that the numbers do not. */
const SHORTEST_BAR = 6;
/** A terminal shows no more than this many pictures in a second that anybody sees. */
const PICTURE_MS = 80;

/** A bar where a person looks on, and a line for each tenth where nobody does. */
export function showProgress(
  total: number,
  { tell, isWatched, aside }: Pick<Terminal, 'tell' | 'isWatched' | 'aside'>,
): Progress {
  const ink = inkFor(aside);
  const counts: Record<string, number> = { drift: 0, inconclusive: 0 };
  let done = 0;
  let shownAt = 0;
  const text = () =>
    `${done}/${total} compared, ${counts['drift']} with drift, ${counts['inconclusive']} inconclusive`;
  const draw = () => {
    // What fills the last column of a terminal may begin another line, which is not drawn over.
    const words = text().slice(0, aside.width - 1);
    const room = Math.min(aside.width - words.length - 2, LONGEST_BAR);
    const length = room < SHORTEST_BAR ? 0 : room;
    const filled = Math.round((done / Math.max(total, 1)) * length);
    const bar =
      length > 0 ? `${ink('cyan', '█'.repeat(filled))}${'░'.repeat(length - filled)} ` : '';
    tell(`\r${bar}${words}\u001b[K`);
  };
  return {
    step(verdict) {
      done++;
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (!isWatched) {
        const tenth = Math.ceil(total / 10);
        if (done % tenth === 0 || done === total) tell(`${text()}\n`);
      } else if (performance.now() - shownAt > PICTURE_MS || done === total) {
        shownAt = performance.now();
        draw();
      }
    },
    end: () => {
      if (isWatched) tell('\r\u001b[K');
    },
  };
}
