/** Seconds that a server wants of rest; of a date, which this API does not send, nothing is made. RFC 9110 section 10.2.3 */
export function retryAfter({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
