/** No answer, too many requests, or a fault of the server: asking again may help. */
export const isPassing = (status: number | undefined): boolean =>
  status === undefined || status === 429 || status >= 500;
