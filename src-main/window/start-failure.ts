import { dialog, type App } from 'electron';
import { createTranslate } from '../i18n/translate';
import type { Profile } from '../profile/profile';
import { chooseLanguage, toForcedLanguage } from '../settings/language';

/**
 * Says that the app cannot start, and ends it. Without this it would go on without a window, and
 * keep every further start away.
 */
export function failToStart(app: App, profile: Profile): void {
  const forced = toForcedLanguage(app.commandLine.getSwitchValue('lang'));
  const t = createTranslate(chooseLanguage(forced, 'system', app.getPreferredSystemLanguages()));
  const message = t('desktop.startFailure.message', { path: profile.directory });
  dialog.showErrorBox(t('desktop.startFailure.title'), message);
  app.exit(1);
}
