import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * Everything of one profile lives below its folder, and its secrets under a keychain service of its
 * own, so two profiles never share anything.
 */
export interface Profile {
  readonly directory: string;
  /** The one that is used without `--user-data-dir`. */
  readonly isDefault: boolean;
  /** Of the app on this profile among other programs, such as `latchkey` or `latchkey-1a2b3c4d`. */
  readonly entryName: string;
  /** Service name in the OS keychain. */
  readonly keychainService: string;
  readonly settingsFile: string;
  readonly connectionsFile: string;
  /** One file a connection, metadata only. */
  readonly tokensDirectory: string;
  /** One file a rotation that is not settled. */
  readonly journalDirectory: string;
  /** The user's own templates. */
  readonly templatesFile: string;
  /** What was warned about, and what is not to be for a while. */
  readonly warningsFile: string;
  readonly logFile: string;
  /** Whether the hint about notifications was put away. */
  readonly hintFile: string;
}

/**
 * @param directory the profile's folder (`--user-data-dir`, or the default)
 * @param defaultDirectory the folder used without the switch: only this one has the plain service
 *   name, every other carries a short hash of its path
 */
export function createProfile(directory: string, defaultDirectory: string): Profile {
  const folder = resolve(directory);
  const isDefault = folder === resolve(defaultDirectory);
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  return {
    directory: folder,
    isDefault,
    entryName: isDefault ? 'latchkey' : `latchkey-${hash}`,
    keychainService: isDefault ? 'Latchkey' : `Latchkey-${hash}`,
    settingsFile: join(folder, 'settings.json'),
    connectionsFile: join(folder, 'connections.json'),
    tokensDirectory: join(folder, 'tokens'),
    journalDirectory: join(folder, 'journal'),
    templatesFile: join(folder, 'templates.json'),
    warningsFile: join(folder, 'warnings.json'),
    logFile: join(folder, 'logs', 'latchkey.log'),
    hintFile: join(folder, 'notifications.json'),
  };
}
