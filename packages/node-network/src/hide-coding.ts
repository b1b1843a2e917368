import type { Dispatcher } from 'undici';

/** A dispatcher for one request, and what the `Content-Encoding` of its answer was. */
export interface HiddenCoding {
  dispatcher: Dispatcher;
  /** Undefined before the answer, and where it names none. */
  coding(): string | undefined;
}

/**
 * Hides an answer's `Content-Encoding` from undici's `fetch`, which undoes it leniently: what ended too early
 * would seem to be whole.
 */
export function hideCoding(dispatcher: Dispatcher): HiddenCoding {
  let coding: string | undefined;
  const watch = (handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler => ({
    onRequestStart: (...args) => handler.onRequestStart?.(...args),
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (controller, status, { 'content-encoding': value, ...headers }, text) => {
      coding = Array.isArray(value) ? value.join(', ') : value?.trim();
      return handler.onResponseStart?.(controller, status, headers, text);
    },
    onResponseData: (...args) => handler.onResponseData?.(...args),
    onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
    onResponseError: (...args) => handler.onResponseError?.(...args),
  });
  return {
    dispatcher: dispatcher.compose(
      (dispatch) => (options, handler) => dispatch(options, watch(handler)),
    ),
    coding: () => coding,
  };
}
