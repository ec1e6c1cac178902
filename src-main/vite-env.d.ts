/** What the build replaces. */
interface ImportMeta {
  readonly env: { readonly DEV: boolean };
  /** The exports of all files that fit, by path. */
  glob<T>(
    pattern: string,
    options: { readonly query: string; readonly import: string; readonly eager: true },
  ): Readonly<Record<string, T>>;
}
