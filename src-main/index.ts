import { app } from 'electron';
import { compose, createAppProfile } from './compose';
import { declareAppScheme } from './window/app-protocol';

const profile = createAppProfile(app);
app.setPath('userData', profile.directory);
app.setPath('sessionData', profile.directory);
declareAppScheme();

// Before anything is read: two processes on one profile would overwrite each other's files.
if (app.requestSingleInstanceLock()) {
  await app.whenReady();
  const latchkey = await compose(app, profile);
  app.on('second-instance', latchkey.show);
  app.on('activate', latchkey.show);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', latchkey.beforeQuit);
  latchkey.start();
} else {
  app.quit();
}
