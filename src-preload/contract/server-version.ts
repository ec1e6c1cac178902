/**
 * Whether `serverVersion` is `wanted` or later. A version that is being made (`19.0.0-pre`,
 * `18.9.0-rc42-ee`) counts as made.
 *
 * @param serverVersion as the server says it, such as `19.1.1-ee` or `v15.11.13`; null or
 *   unreadable counts as recent, so that the server gets to say no
 * @param wanted major and minor, such as `16.10`
 */
export function isAtLeast(serverVersion: string | null, wanted: string): boolean {
  const [major, minor] = toNumbers(serverVersion ?? '') ?? [Infinity, Infinity];
  const [wantedMajor, wantedMinor] = toNumbers(wanted) ?? [0, 0];
  return major === wantedMajor ? minor >= wantedMinor : major > wantedMajor;
}

function toNumbers(version: string): readonly [number, number] | null {
  const match = /^\D{0,20}(\d{1,4})(?:\.(\d{1,4}))?/.exec(version);
  return match ? [Number(match[1]), Number(match[2] ?? '0')] : null;
}
