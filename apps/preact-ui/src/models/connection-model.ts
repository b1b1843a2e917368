import { computed, signal } from '@preact/signals';
import type { Clock } from './clock.ts';
import { createServerTime } from './server-time.ts';

export type ConnectionModel = ReturnType<typeof createConnectionModel>;

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

const TICK_MS = 250;

/**
 * What the page knows of its way to the server: whether there is a network, how long the server wants rest, and what
 * time it is there.
 */
export function createConnectionModel(clock: Clock, isOnlineAtFirst: boolean) {
  const isOffline = signal(!isOnlineAtFirst);
  const now = signal(0);
  const limitedUntil = signal<number>();
  const serverTime = createServerTime(clock);
  let stopTicking: (() => void) | undefined;

  function tick() {
    now.value = clock.now();
    if (limitedUntil.value === undefined || now.value < limitedUntil.value) return;
    limitedUntil.value = undefined;
    stopTicking?.();
    stopTicking = undefined;
  }

  function limit(seconds: number) {
    now.value = clock.now();
    limitedUntil.value = Math.max(limitedUntil.value ?? 0, now.value + seconds * 1_000);
    stopTicking ??= clock.every(TICK_MS, tick);
  }

  /** A kept answer is dated by the day it was made. */
  function readDate({ headers }: Response, askedAt: number) {
    const date = Date.parse(headers.get('date') ?? '');
    const isFresh = headers.get('cache-control')?.includes('no-store');
    if (isFresh && !Number.isNaN(date)) serverTime.hearDate(date, askedAt);
  }

  return {
    isOffline,
    serverTime,
    /** Whole seconds until the server takes requests again; undefined when it does. */
    secondsLimited: computed(() =>
      limitedUntil.value === undefined
        ? undefined
        : Math.max(1, Math.ceil((limitedUntil.value - now.value) / 1_000)),
    ),
    setOffline(is: boolean) {
      isOffline.value = is;
    },
    /** The same, and sees what passes. */
    watch:
      (fetch: Fetch): Fetch =>
      async (url, init) => {
        const askedAt = clock.now();
        const response = await fetch(url, init);
        readDate(response, askedAt);
        const text = response.headers.get('retry-after') ?? '';
        if (response.status === 429 && /^\d{1,6}$/.test(text)) limit(Number(text));
        return response;
      },
  };
}
