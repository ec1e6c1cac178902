import type { KeychainObstacle } from './keychain';

/** The part of keytar's API that is used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/**
 * keytar gives nothing but libsecret's, Security.framework's or wincred's sentence, so this one
 * place reads it. What does not speak of a lock or a prompt counts as no keychain at all.
 */
export function toObstacle(error: unknown): KeychainObstacle {
  const text = error instanceof Error ? error.message : '';
  return /lock|prompt|dismiss|cancel|interaction is not allowed/i.test(text)
    ? 'locked'
    : 'unavailable';
}
