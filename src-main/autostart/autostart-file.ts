import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../src-preload/contract/app-error';
import { isMissing, reasonOf, writeFileAtomically } from '../files/atomic-file';
import { isEnabled, toAutostartEntry, withCommand, type StartCommand } from './autostart-entry';
import type { LoginItem } from './login-item';

export interface AutostartFileOptions {
  readonly path: string;
  readonly command: StartCommand;
  /** In the language that is in force. */
  readonly comment: () => string;
}

/**
 * Folder of what starts with the session (XDG Base Directory Specification): a relative path in the
 * variable counts as none.
 */
export function toAutostartFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const configured = environment['XDG_CONFIG_HOME'];
  const base = configured?.startsWith('/') ? configured : join(home, '.config');
  return join(base, 'autostart');
}

/** The login item of Linux desktops: a file. */
export function createAutostartFile(options: AutostartFileOptions): LoginItem {
  const { path, command, comment } = options;

  const attempt = async (work: () => Promise<void>): Promise<Result<null>> => {
    try {
      await work();
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, code: 'LOGIN_ITEM_FAILED', details: { path, ...reasonOf(error) } };
    }
  };

  return {
    async isOn() {
      try {
        return isEnabled(await readFile(path, 'utf8'));
      } catch (error) {
        return isMissing(error) ? false : null;
      }
    },
    set: (on) =>
      attempt(() =>
        on
          ? writeFileAtomically(path, toAutostartEntry(command, comment()))
          : rm(path, { force: true }),
      ),
    repair: () =>
      attempt(async () => {
        const entry = await readFile(path, 'utf8');
        const repaired = withCommand(entry, command);
        if (repaired !== entry) await writeFileAtomically(path, repaired);
      }),
  };
}
