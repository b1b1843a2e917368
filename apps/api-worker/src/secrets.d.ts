/** Secrets stand in no configuration file, so the generated types do not know them. */
interface Env {
  LLM_API_KEY?: string;
}
