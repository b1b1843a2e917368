/** What one check found. */
export interface Check {
  name: string;
  state: 'ok' | 'warning' | 'failed';
  /** What was found, and where it is not well, how to mend it. */
  text: string;
}
