import type { ProbeError, ProbeErrorCode } from '@env-drift/contracts';
import type { OutgoingRequest } from './outgoing-request.ts';

/** The name of a failure, and every name that fits where one alone cannot be told. */
export type FailureCause = Pick<ProbeError, 'code' | 'could_be'>;

/** Whether the head of an answer was waited for, with all that goes before it, or its body. */
export type Phase = 'headers' | 'body';

/** What was going on when a request failed. */
export interface Scene {
  url: URL;
  phase: Phase;
  /** When it was asked, by the probe's clock. */
  sentAt?: number;
  /** What was asked, where it may be asked again. */
  request?: OutgoingRequest;
  /** Those that the guard has checked; undefined where it had none to check. */
  addresses?: readonly string[] | undefined;
}

export const CONNECTION_CAUSES: ProbeErrorCode[] = [
  'connection_refused',
  'host_unreachable',
  'connection_reset',
];

export const CERTIFICATE_CAUSES: ProbeErrorCode[] = [
  'tls_expired',
  'tls_wrong_host',
  'tls_untrusted',
];

/** Nothing came in time, and nobody knows whether a connection had opened. */
export const SILENT: FailureCause = {
  code: 'timeout',
  could_be: ['connect_timeout', 'header_timeout'],
};

/** A connection was lost over something that may have been an answer. */
export const BROKEN_OFF: FailureCause = {
  code: 'protocol_error',
  could_be: ['connection_reset', 'protocol_error'],
};
