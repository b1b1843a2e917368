/** Where to look again. */
export interface Place {
  /** To connect to: an address that the guard has checked, or the host where it had none to check. IPv6 in brackets. */
  address: string;
  /** Whom the certificate has to name, as in `URL.hostname`. */
  hostname: string;
  port: number;
  isSecure: boolean;
}

/** What came back over a connection of its own, as it came. */
export interface RawAnswer {
  bytes: Uint8Array;
  /**
   * `closed`: the other side ended it in order; `lost`: it did not, one way or another; `cut`: whoever
   * read it had enough, or waited no longer.
   */
  end: 'closed' | 'reset' | 'lost' | 'cut';
}

/** What a handshake shows before anything is checked. */
export type HandshakeSight =
  | { state: 'certificate'; isInDate: boolean; isSelfSigned: boolean; namesHost: boolean }
  /** `not_tls`: what answers does not speak it; `unseen`: it does, and shows no certificate. */
  | { state: 'closed' | 'reset' | 'not_tls' | 'unseen' };

/**
 * For platforms whose `fetch` has the same words for several causes: ways to look again at a place that
 * has failed, which the guard has passed. Each ends by itself, soon, and may reject: then nothing was seen.
 */
export interface SecondLook {
  /** Whether a bare TCP connection opens. `address` as in `Place`. */
  canConnect(address: string, port: number): Promise<boolean>;
  /** Sends a request, over TLS where the place is secure, and reads what comes back, up to the limit. */
  exchange(place: Place, request: string, limit: number): Promise<RawAnswer>;
  inspectHandshake(place: Place): Promise<HandshakeSight>;
}
