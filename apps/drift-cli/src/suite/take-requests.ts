import type { Lane } from './lanes.ts';

/** A request that is compared by whoever has taken it, and by nobody else. */
export interface Taken {
  /** Of the request in its suite. */
  index: number;
  /** Makes room at its hosts for another one. */
  leave(): void;
}

/** What there is to take, and how much of it at a time. */
export interface Line {
  lanes: readonly Lane[];
  /** How many requests of each lane have been taken, by all threads together. */
  taken: Int32Array<SharedArrayBuffer>;
  /** Requests that may be open at one host. */
  concurrency: number;
  /** Indices of requests that were done in an earlier run. */
  done: ReadonlySet<number>;
}

/**
 * Gives one request after the other whose hosts have room, so that both sides are asked at the same moment; of
 * several lanes, from the one whose hosts have the least to do.
 *
 * @returns undefined where there is none before somebody leaves
 */
export function takeRequests({ lanes, taken, concurrency, done }: Line): () => Taken | undefined {
  const open = new Set(lanes.keys());
  const busy = new Map<string, number>();
  const busyAt = (host: string) => busy.get(host) ?? 0;
  const count = ({ hosts, each }: Lane, sign: 1 | -1) => {
    for (const host of hosts) busy.set(host, busyAt(host) + sign * each);
  };
  const calmestLane = () => {
    let [calmest, least]: [number | undefined, number] = [undefined, Infinity];
    for (const number of open) {
      const { hosts, each: own } = lanes[number]!;
      const counts = hosts.map(busyAt);
      // A host that is on both sides is asked by one comparison, too, where the limit is one request.
      if (counts.some((each) => each > 0 && each + own > concurrency)) continue;
      const sum = counts.reduce((a, b) => a + b);
      if (sum < least) [calmest, least] = [number, sum];
      if (least === 0) break;
    }
    return calmest;
  };
  const takeFrom = (number: number): number | undefined => {
    for (;;) {
      const index = lanes[number]!.indices[Atomics.add(taken, number, 1)];
      if (index === undefined || !done.has(index)) return index;
    }
  };
  return () => {
    for (;;) {
      const number = calmestLane();
      if (number === undefined) return undefined;
      const index = takeFrom(number);
      if (index === undefined) {
        open.delete(number);
        continue;
      }
      const lane = lanes[number]!;
      count(lane, 1);
      return { index, leave: () => count(lane, -1) };
    }
  };
}
