/** An entry of a menu; `value` is the same in every language. */
export interface MenuItem {
  readonly value: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly hint?: string | undefined;
  readonly testId?: string;
  /** GitLab's number of the token that it is about, as `data-token-id`. */
  readonly tokenId?: number;
}
