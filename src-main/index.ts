import { app } from 'electron';
import { compose, createAppProfile } from './compose';
import { forbidQuic } from './gitlab/chromium-fetch';
import { holdsProfile } from './profile/profile-lock';
import { declareAppScheme } from './window/app-protocol';
import { failToStart } from './window/start-failure';

const profile = createAppProfile(app);
app.setPath('userData', profile.directory);
app.setPath('sessionData', profile.directory);
// Windows shows notifications only of an app that it knows by the name of its shortcut.
app.setAppUserModelId('io.github.latchkey.Latchkey');
declareAppScheme();
forbidQuic();

/** macOS starts the app without arguments, and tells. */
function isHiddenStart(): boolean {
  if (app.commandLine.hasSwitch('hidden')) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

async function start(): Promise<void> {
  // Not by quitting, which would remove the lock of the process that has it.
  if (!holdsProfile(profile.directory, process.pid)) process.kill(process.pid, 'SIGKILL');
  let isHidden = isHiddenStart();
  // Asked for while the files are still being read, the window comes when they are.
  let show = (): void => void (isHidden = false);
  // One that starts with the session must not bring up what is already there.
  app.on('second-instance', (_event, argv) => argv.includes('--hidden') || show());
  app.on('activate', () => show());
  const latchkey = await compose(app, profile);
  show = latchkey.show;
  app.on('window-all-closed', () => latchkey.staysWithoutWindow() || app.quit());
  app.on('before-quit', latchkey.beforeQuit);
  app.on('quit', latchkey.afterQuit);
  latchkey.start(isHidden);
}

// Before anything is read: two processes on one profile would overwrite each other's files.
if (app.requestSingleInstanceLock()) {
  // Not awaited here: Electron gets ready only after this module has been evaluated
  // (electron/electron#40719).
  void app
    .whenReady()
    .then(start)
    .catch(() => failToStart(app, profile));
} else {
  app.quit();
}
