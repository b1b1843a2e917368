import type { Side } from '@env-drift/contracts';

/** Host and port of a URL; undefined when it is none. */
export const hostOf = (url: string): string | undefined => URL.parse(url)?.host || undefined;

export type SideHosts = Record<Side, string | undefined>;

/** The host of each side's target: its own, which is expected to differ from the other's. */
export const hostsOf = ({ left, right }: Record<Side, { url: string }>): SideHosts => ({
  left: hostOf(left.url),
  right: hostOf(right.url),
});
