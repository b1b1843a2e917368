import type { ClientLimitDO } from './client-limit-do.ts';
import type { RequestKeyDO } from './request-key-do.ts';

export type ClientLimitNamespace = DurableObjectNamespace<ClientLimitDO>;
export type RequestKeyNamespace = DurableObjectNamespace<RequestKeyDO>;

/** The methods of an object as its callers see them, spelt out as those of `PairStub` are. */
type Remote<Object, Methods extends keyof Object> = {
  [Method in Methods]: Object[Method] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** @param bucket that many clients share, so that it tells of none of them */
export const openClientLimit = (limits: ClientLimitNamespace, bucket: string) =>
  limits.getByName(bucket) as unknown as Remote<ClientLimitDO, 'take'>;

/** @param keyHash hexadecimal digits of a hash of the key: no object is named by what a client sent */
export const openRequestKey = (keys: RequestKeyNamespace, keyHash: string) =>
  keys.getByName(keyHash) as unknown as Remote<RequestKeyDO, 'claim' | 'settle' | 'release'>;
