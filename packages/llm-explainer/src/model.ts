/** What a model is asked. Everything a model needs is in here: it keeps no conversation. */
export interface ModelRequest {
  /** The task and its rules. Never holds anything that came from the network. */
  system: string;
  /** The data, as one block of JSON. */
  user: string;
  /** JSON Schema of the answer, for models that can be held to one. */
  schema: Record<string, unknown>;
  maxTokens: number;
  /** Aborts when the answer is no longer wanted. */
  signal: AbortSignal;
}

/**
 * An answer is an object or text with an object in it, not yet checked. A reason completes the
 * sentence "The model's answer was not used: ..." and never holds a key or a foreign exception's text.
 */
export type ModelAnswer = { ok: true; content: unknown } | { ok: false; reason: string };

export interface Model {
  name: string;
  complete(request: ModelRequest): Promise<ModelAnswer>;
}
