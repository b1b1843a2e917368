import type { Taken } from './take-requests.ts';

/**
 * Does one thing after the other that can be taken, no more than so many at a time: ten thousand waiting
 * promises would be ten thousand closures. Whenever one is done, there may be room for several.
 */
export const workOff = (
  take: () => Taken | undefined,
  work: (index: number) => Promise<void>,
  most: number,
): Promise<void> =>
  new Promise((resolve, reject) => {
    let going = 0;
    const goOn = () => {
      while (going < most) {
        const next = take();
        if (!next) break;
        going++;
        work(next.index).then(() => {
          next.leave();
          going--;
          goOn();
        }, reject);
      }
      if (going === 0) resolve();
    };
    goOn();
  });
