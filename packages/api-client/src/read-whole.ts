/**
 * An answer with its body, which is read to its end: where the connection breaks within it, this is told here, like
 * a request that was lost.
 */
export async function readWhole(answer: Response): Promise<Response> {
  const { status, statusText, headers } = answer;
  const text = await answer.text();
  // Some statuses have no body, not even an empty one.
  return new Response(text === '' ? null : text, { status, statusText, headers });
}
