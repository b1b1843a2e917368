/** What a parser made of the cases that others wrote for it. */
export interface ConformanceResult {
  corpus: string;
  cases: number;
  /** Cases with the expected outcome; the rest are exceptions or failures. */
  passed: number;
  /** Cases where the corpus and the specification part, and the clause that decides. */
  exceptions: { name: string; reason: string }[];
  failures: { name: string; expected: unknown; actual: unknown }[];
}
