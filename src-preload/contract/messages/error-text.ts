/**
 * What is said about an error. All three may use `{host}`, `{status}`, `{maxDate}`, `{wait}`,
 * `{timeLimit}`, `{sizeLimit}`, `{serverVersion}`, `{neededVersion}` and `{path}`; each is filled
 * with a word of `errorWords` when the fact is not known.
 */
export interface ErrorText {
  readonly title: string;
  /** What happened, and what was kept. */
  readonly what: string;
  /** What to do now. */
  readonly next: string;
}
