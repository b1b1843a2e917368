/** Secrets stand in no configuration file, so the generated types do not know them. */
interface Env {
  LLM_API_KEY?: string;
  /** What a local start's front shows with each request that came by it. */
  FRONT_KEY?: string;
}
