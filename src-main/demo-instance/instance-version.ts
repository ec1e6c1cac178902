/**
 * What a GitLab of a given version can do.
 *
 * First releases are from GitLab's documentation and from recorded answers. Where those only bound
 * the release from both sides, the earliest one that fits every recording is taken.
 */

/** A release of GitLab: major and minor, such as `16.10`. */
export type Release = `${number}.${number}`;

export interface InstanceVersion {
  /** As `/metadata` says it, such as `19.0.2-ee` or `19.0.0-pre`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
}

const FIRST_RELEASE = {
  'required-expiry': '16.0',
  rotation: '16.0',
  'last-used-within-minutes': '16.1',
  'token-families': '16.3',
  'own-token-creation': '16.5',
  'rotation-with-date': '16.6',
  'self-rotation': '16.10',
  'token-associations': '17.4',
  'kubernetes-proxy-address': '17.6',
  descriptions: '17.7',
  'expiry-filters': '17.7',
  'addresses-in-detail': '17.9',
  'capitalised-refusals': '17.9',
  'addresses-in-self': '18.0',
  'reordered-users': '18.0',
  'routable-token-values': '18.3',
  'fine-grained-tokens': '18.9',
  'own-self-rotate-tokens': '19.0',
  'reason-of-refused-revocation': '19.0',
  'checked-token-ids': '19.2',
  'ties-follow-the-sort': '19.2',
  'addresses-everywhere': '19.4',
} as const satisfies Record<string, Release>;

/** A behaviour that not every supported version has. */
export type Feature = keyof typeof FIRST_RELEASE;

/** Null when the text does not begin with `major.minor`. */
export function parseInstanceVersion(text: string): InstanceVersion | null {
  const match = /^(\d+)\.(\d+)(?:[.-]|$)/.exec(text);
  return match ? { text, major: Number(match[1]), minor: Number(match[2]) } : null;
}

export function isAtLeast(version: InstanceVersion, release: Release): boolean {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}

export function supports(version: InstanceVersion, feature: Feature): boolean {
  return isAtLeast(version, FIRST_RELEASE[feature]);
}
