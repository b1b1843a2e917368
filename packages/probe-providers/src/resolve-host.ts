/** What a host name stands for at this moment. */
export type Resolution =
  | {
      /** IPv4 in dotted decimal, IPv6 without brackets. */
      addresses: readonly string[];
      /** How long the addresses may be believed, in seconds; 0 where the resolver does not say. */
      ttl_s: number;
      failure?: undefined;
    }
  | {
      /**
       * `no_address`: there is no such name, or it has no address. `no_answer`: the resolver could not
       * be asked, or gave nothing that can be relied on.
       */
      failure: 'no_address' | 'no_answer';
      addresses?: undefined;
    };

/**
 * Asks which addresses a host name has. Gives all of them, of both families: what it leaves out is
 * not guarded.
 *
 * @param host an ASCII name without a trailing dot, never a literal address
 * @param signal aborts when the probe's time is up
 */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<Resolution>;
