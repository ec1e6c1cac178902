const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A name from GitLab for use inside a sentence: whatever direction its letters run in, the words
 * around it stay where they are. Where it stands alone, `<bdi>` does the same.
 */
export function isolate(name: string): string {
  return `${FIRST_STRONG_ISOLATE}${name}${POP_DIRECTIONAL_ISOLATE}`;
}
