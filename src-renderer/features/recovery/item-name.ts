import type { RecoveryItem } from '../../../src-preload/contract/models';
import type { Translate } from '../../i18n/i18n';
import { isolate } from '../../i18n/isolate';

/** The token's name, fit to stand in a sentence. */
export function toItemName({ tokenName }: Pick<RecoveryItem, 'tokenName'>, t: Translate): string {
  return isolate(tokenName === '' ? t('tokens.row.noName') : tokenName);
}
