/**
 * Whether no token's value stands in a text, as far as its shape tells. Values have routes of their
 * own; a name, a template or a snippet is kept in files and sent in addresses.
 */
export function isSecretFree(text: string): boolean {
  return !/\bgl(?:pat|dt|oas|rt|cbt|agent)-[\w-]{20}/.test(text);
}
