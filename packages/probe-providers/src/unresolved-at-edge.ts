/**
 * A deployed Worker does not see a name fail to resolve: Cloudflare's edge answers in its place,
 * with status 530 and the plain text `error code: 1016`.
 *
 * @see https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1016/
 */
export const mayBeUnresolvedAtEdge = (status: number, mediaType: string | null): boolean =>
  status === 530 && mediaType === 'text/plain';

export const isUnresolvedAtEdge = (body: string | undefined): boolean =>
  body?.trim() === 'error code: 1016';
