/** A request for two URLs, as far as the form takes it. */
interface FormRequest {
  leftUrl: string;
  rightUrl: string;
  leftLabel?: string | undefined;
  rightLabel?: string | undefined;
}

/**
 * The dashboard's form, filled with a request.
 *
 * @example
 * formLink('http://127.0.0.1:8787', { leftUrl: 'https://a.example/', rightUrl: 'https://b.example/', leftLabel: 'A' })
 * // 'http://127.0.0.1:8787/?left=https%3A%2F%2Fa.example%2F&right=https%3A%2F%2Fb.example%2F&leftLabel=A'
 */
export function formLink(
  dashboard: string,
  { leftUrl, rightUrl, leftLabel, rightLabel }: FormRequest,
): string {
  const fields = new URLSearchParams({
    left: leftUrl,
    right: rightUrl,
    ...(leftLabel && { leftLabel }),
    ...(rightLabel && { rightLabel }),
  });
  return `${dashboard}/?${fields}`;
}
