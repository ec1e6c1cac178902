/** A choice of a select; `value` is the same in every language. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
}
