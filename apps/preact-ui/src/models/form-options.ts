import { computed, effect, signal } from '@preact/signals';
import { isReaderHere } from './reader-signs.ts';
import {
  blankRequest,
  isBlankRequest,
  mirroredRequest,
  type RequestDraft,
  type RequestFaults,
} from './request-draft.ts';

/** Tells what the sides of the shown comparison were asked. */
export type LoadAsked = () => Promise<RequestDraft>;

/** What the sides are asked beside their URLs, as it is typed, and what is wrong with it. */
export function createFormOptions() {
  const options = signal(blankRequest);
  const optionFaults = signal<RequestFaults>({});
  const offered = signal<LoadAsked>();

  /** Whether what is offered came, where anything is. */
  async function takeOffered(): Promise<boolean> {
    const load = offered.peek();
    if (!load) return true;
    const asked = await load().catch(() => undefined);
    if (!asked) return false;
    if (offered.peek() === load) {
      offered.value = undefined;
      options.value = asked;
    }
    return true;
  }

  // The page is there without it; whoever sends the form waits for it.
  effect(() => {
    if (isReaderHere.value && offered.value) void takeOffered();
  });

  return {
    options,
    optionFaults,
    /** Whether anything is asked for that is not usual. */
    hasOptions: computed(() => !isBlankRequest(options.value)),
    takeOffered,

    fillOptions(asked: RequestDraft, load?: LoadAsked) {
      options.value = asked;
      optionFaults.value = {};
      offered.value = load;
    },

    /** What is corrected is wrong no more. */
    edit(change: Partial<RequestDraft>) {
      offered.value = undefined;
      options.value = { ...options.value, ...change };
      const left = Object.entries(optionFaults.value).filter(
        ([field]) => !Object.hasOwn(change, field),
      );
      optionFaults.value = Object.fromEntries(left);
    },

    swapOptions() {
      const load = offered.value;
      if (load) offered.value = async () => mirroredRequest(await load());
      options.value = mirroredRequest(options.value);
      optionFaults.value = mirroredRequest(optionFaults.value);
    },
  };
}
