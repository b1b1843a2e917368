/** What a model is asked. Everything a model needs is in here: it keeps no conversation. */
export interface ModelRequest {
  /** The task and its rules. Never holds anything that came from the network. */
  system: string;
  /** The data, as blocks of JSON. */
  user: string;
  /** JSON Schema of the answer, for models that can be held to one. */
  schema: Record<string, unknown>;
  maxTokens: number;
  /** After how many milliseconds nobody waits any longer, for services that can be told. */
  timeoutMs: number;
  /** Aborts when the answer is no longer wanted. */
  signal: AbortSignal;
}

/** As the service counts them; absent where it does not say. */
export interface TokenUsage {
  tokens_in?: number;
  tokens_out?: number;
}

/**
 * An answer is an object or text with an object in it, not yet checked. A reason completes the
 * sentence "The model's answer was not used: ..." and never holds a key or a foreign exception's text.
 */
export type ModelAnswer =
  | { ok: true; content: unknown; usage?: TokenUsage }
  | {
      ok: false;
      reason: string;
      /**
       * `service` where nothing is said: it is down, slow, or wants no request. `answer`: it works, and
       * what it said is of no use. `caller`: nobody wanted the answer any longer.
       */
      fault?: 'service' | 'answer' | 'caller';
      usage?: TokenUsage;
    };

export interface Model {
  name: string;
  /** How many tokens question and answer may have together. */
  contextTokens: number;
  complete(request: ModelRequest): Promise<ModelAnswer>;
}
