import type { Terminal } from '../terminal.ts';

/** More is not kept for a reader who is late. */
const MOST_UNTOLD = 8 * 1024 * 1024;

/** What a rollback writes on its way to standard error. */
export interface Passage {
  write(text: string): void;
  /** Tells of what was left out since the last words that were passed on. */
  end(): void;
}

/**
 * Passes on what a rollback writes, as fast as it comes. Where nobody reads it, that must neither hold up the
 * rollback, as a full pipe would, nor fill the memory: what does not fit is left out, and told.
 */
export function passOn({ tell, untold }: Pick<Terminal, 'tell' | 'untold'>): Passage {
  let leftOut = 0;
  const end = () => {
    if (leftOut === 0) return;
    const megabytes = Math.ceil(leftOut / 1_000_000);
    tell(`\n${megabytes} MB of what the rollback wrote are left out: nobody read them.\n`);
    leftOut = 0;
  };
  return {
    write(text) {
      if (untold() > MOST_UNTOLD) {
        leftOut += Buffer.byteLength(text);
        return;
      }
      end();
      tell(text);
    },
    end,
  };
}
