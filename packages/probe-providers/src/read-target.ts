import type { ProbeTarget } from './probe-provider.ts';

/** A target as JavaScript may give it: what is missing, or of no use, is empty, and no URL. Never throws. */
export function readTarget(target: ProbeTarget): ProbeTarget {
  try {
    const { id, label, url, request } = (target ?? {}) as Partial<ProbeTarget>;
    return {
      id: toText(id),
      url: toText(url),
      ...(typeof label === 'string' && { label }),
      ...(request != null && { request }),
    };
  } catch {
    return { id: '', url: '' };
  }
}

const toText = (value: unknown): string =>
  typeof value === 'string' || value instanceof URL ? String(value) : '';
