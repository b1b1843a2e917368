import type { Dispatcher } from 'undici';

/** A dispatcher for one request, and what the `Content-Encoding` of its answer was. */
export interface HiddenCoding {
  dispatcher: Dispatcher;
  /** Undefined before the answer, and where it names none. */
  coding(): string | undefined;
}

/**
 * Hides an answer's `Content-Encoding` from undici's `fetch`, which undoes it leniently: what ended too early
 * would seem to be whole. Also makes one `Location` of several, while they can still be told apart.
 */
export function hideCoding(dispatcher: Dispatcher): HiddenCoding {
  let coding: string | undefined;
  const watch = (handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler => ({
    onRequestStart: (...args) => handler.onRequestStart?.(...args),
    onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
    onResponseStart: (controller, status, fields, text) => {
      const { 'content-encoding': value, ...headers } = fields;
      coding = Array.isArray(value) ? value.join(', ') : value?.trim();
      const { location } = headers;
      if (Array.isArray(location)) headers['location'] = location.find((line) => line !== '') ?? '';
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
