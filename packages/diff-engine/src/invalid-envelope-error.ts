import type { Side } from '@env-drift/contracts';

/** Something that is no envelope was handed in, or one of a version that this engine does not read. */
export class InvalidEnvelopeError extends Error {
  override readonly name = 'InvalidEnvelopeError';

  readonly code: 'invalid_envelope' | 'unsupported_version';
  readonly side: Side;
  /** One plain sentence for each thing that is wrong, with the path to it. */
  readonly problems: readonly string[];

  constructor(code: InvalidEnvelopeError['code'], side: Side, problems: readonly string[]) {
    super(`The ${side} envelope cannot be compared. ${problems.join(' ')}`);
    this.code = code;
    this.side = side;
    this.problems = problems;
  }
}
