// @ts-check
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Owned by root and run as root by anybody: how Chromium's sandbox helper has to be. */
const SETUID_FOR_ALL = 0o4755;

/**
 * Lets Chromium's sandbox work also where ordinary users may not create user namespaces, by the
 * rights its helper needs (electronjs.org/docs, "Linux sandbox"). Only root can give them.
 * @param {string} folder of the Electron executable
 * @returns {void}
 */
export function giveSandboxHelperItsRights(folder) {
  const helper = join(folder, 'chrome-sandbox');
  const stat = statSync(helper, { throwIfNoEntry: false });
  if (process.getuid?.() !== 0 || stat === undefined) return;
  if (stat.uid !== 0 || stat.gid !== 0) chownSync(helper, 0, 0);
  if ((stat.mode & 0o7777) !== SETUID_FOR_ALL) chmodSync(helper, SETUID_FOR_ALL);
}

/**
 * @param {string} file of /proc/sys
 * @returns {string | undefined} undefined: this kernel has no such setting
 */
function kernelSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

const userNamespacesForbidden = () =>
  kernelSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
  kernelSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
  kernelSetting('/proc/sys/user/max_user_namespaces') === '0';

/**
 * @param {string} executable of Electron
 * @returns {string | undefined} the command that makes Chromium's sandbox work here; undefined: it does
 */
export function commandToEnableSandbox(executable) {
  if (process.platform !== 'linux' || !userNamespacesForbidden()) return undefined;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const stat = statSync(helper, { throwIfNoEntry: false });
  if (stat === undefined || (stat.uid === 0 && (stat.mode & 0o7777) === SETUID_FOR_ALL))
    return undefined;
  return `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`;
}
