import type { Pair } from '../config/config.ts';
import type { SuiteRequest } from './suite-request.ts';

/** The requests of a suite to the same two hosts, in their order. */
export interface Lane {
  /** One, where both sides are on it. */
  hosts: readonly string[];
  /** How many requests a comparison begins with at each of them. */
  each: 1 | 2;
  /** Of the requests in their suite. */
  indices: readonly number[];
}

export function lanesOf(requests: readonly SuiteRequest[]): Lane[] {
  const lanes = new Map<string, Lane & { indices: number[] }>();
  const ofPair = new Map<Pair, Lane & { indices: number[] }>();
  const laneOf = (pair: Pair) => {
    const sides = [pair.left, pair.right].map(({ url }) => new URL(url).host);
    const hosts = [...new Set(sides)].sort();
    const key = hosts.join(' ');
    const lane = lanes.get(key) ?? { hosts, each: hosts.length === 1 ? 2 : 1, indices: [] };
    lanes.set(key, lane);
    ofPair.set(pair, lane);
    return lane;
  };
  requests.forEach(({ manner: { pair } }, index) => {
    (ofPair.get(pair) ?? laneOf(pair)).indices.push(index);
  });
  return [...lanes.values()];
}
