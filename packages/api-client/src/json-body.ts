/** What a request is to send as JSON. */
export const jsonBody = (
  method: 'POST' | 'PUT',
  body: unknown,
  headers: Record<string, string> = {},
) => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
