import { dialog } from 'electron';
import type { Translate } from '../i18n/translate';

/**
 * Asked before quitting would lose a value that is nowhere but in memory. GitLab shows it once, so
 * staying is the default.
 */
export async function asksToQuit(t: Translate): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: t('general.appName'),
    message: t('desktop.quit.message'),
    detail: t('desktop.quit.detail'),
    buttons: [t('desktop.quit.stay'), t('desktop.quit.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
