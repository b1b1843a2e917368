import { computed, signal } from '@preact/signals';
import type { Clock } from './clock.ts';

export type ConnectionModel = ReturnType<typeof createConnectionModel>;

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

const TICK_MS = 250;

/** What the page knows of its way to the server: whether there is a network, and how long the server wants rest. */
export function createConnectionModel(clock: Clock, isOnlineAtFirst: boolean) {
  const isOffline = signal(!isOnlineAtFirst);
  const now = signal(0);
  const limitedUntil = signal<number>();
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

  return {
    isOffline,
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
        const response = await fetch(url, init);
        const text = response.headers.get('retry-after') ?? '';
        if (response.status === 429 && /^\d{1,6}$/.test(text)) limit(Number(text));
        return response;
      },
  };
}
