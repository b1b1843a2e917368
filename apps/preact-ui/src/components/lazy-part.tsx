import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browserClock } from '../browser-clock.ts';
import { browserPage } from '../browser-page.ts';
import { createReloader } from '../models/reload-when-back.ts';
import { partStrings } from '../strings/part-strings.ts';

export interface LazyPart<Props> {
  (props: Props): preact.JSX.Element;
  /** Begins to load it, for when it is known to be needed soon; settles when it is there, or did not come. */
  preload(): Promise<void>;
  isLoaded(): boolean;
}

const reloadWhenBack = createReloader(browserPage, browserClock);

/** A part of the page whose code comes when it is first shown; says so where it does not come. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  /** Drawn anew each time: a part may be waited for in many places. */
  meanwhile: () => ComponentChildren = () => <p class="empty-state muted">{partStrings.loading}</p>,
): LazyPart<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;

  const loadOnce = () => (loading ??= load().then((component) => (loaded = component)));

  function LazyPart(props: Props) {
    const [isLost, setLost] = useState(false);
    const [, redraw] = useState(0);
    const isShown = loaded !== undefined;
    useEffect(() => {
      // Not `loaded`: it may have come since this was drawn.
      if (isShown) return;
      let isHere = true;
      loadOnce().then(
        () => isHere && redraw((count) => count + 1),
        () => {
          if (!isHere) return;
          setLost(true);
          reloadWhenBack();
        },
      );
      return () => {
        isHere = false;
      };
    }, []);
    if (loaded) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    if (!isLost) return <>{meanwhile()}</>;
    return (
      <div class="empty-state" role="alert">
        <p>{partStrings.lost}</p>
        <button type="button" onClick={browserPage.reload}>
          {partStrings.reload}
        </button>
      </div>
    );
  }
  return Object.assign(LazyPart, {
    preload: () =>
      loadOnce().then(
        () => undefined,
        () => undefined,
      ),
    isLoaded: () => loaded !== undefined,
  });
}
