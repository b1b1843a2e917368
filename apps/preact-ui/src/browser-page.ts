import type { LoadedPage } from './models/reload-when-back.ts';

const TYPED = 'textarea, input:not([type=radio], [type=checkbox], [type=file])';
const JUST_MS = 60_000;

/** The page of the window. */
export const browserPage: LoadedPage = {
  isServerThere: () =>
    fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    ),
  isTypedInto: () =>
    [...document.querySelectorAll<HTMLInputElement>(TYPED)].some(({ value }) => value !== ''),
  isJustReloaded() {
    const [arrival] = performance.getEntriesByType('navigation');
    const isReload = (arrival as PerformanceNavigationTiming | undefined)?.type === 'reload';
    return isReload && performance.now() < JUST_MS;
  },
  reload: () => location.reload(),
};
