import type { SignalEnvelope } from '@env-drift/contracts';

/** One side of a comparison, ready to be looked at. */
export interface OpenSide {
  /** Secrets masked. */
  url: string;
  label?: string;
  /** Names of the fields that it is asked with and that nobody is shown. */
  credentials: readonly string[];
  /** A recording shows the same however often one looks. */
  isRecorded: boolean;
  /** Never rejects. */
  capture(): Promise<SignalEnvelope>;
}
