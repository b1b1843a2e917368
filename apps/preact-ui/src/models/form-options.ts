import { computed, signal } from '@preact/signals';
import {
  blankRequest,
  isBlankRequest,
  type RequestDraft,
  type RequestFaults,
} from './request-draft.ts';

/** What the sides are asked beside their URLs, as it is typed, and what is wrong with it. */
export function createFormOptions() {
  const options = signal(blankRequest);
  const optionFaults = signal<RequestFaults>({});
  return {
    options,
    optionFaults,
    /** Whether anything is asked for that is not usual. */
    hasOptions: computed(() => !isBlankRequest(options.value)),

    /** What is corrected is wrong no more. */
    edit(change: Partial<RequestDraft>) {
      options.value = { ...options.value, ...change };
      const left = Object.entries(optionFaults.value).filter(
        ([field]) => !Object.hasOwn(change, field),
      );
      optionFaults.value = Object.fromEntries(left);
    },
  };
}
