import type { TokenRef } from '../../src-preload/contract/models';
import type { Words } from '../i18n/words';
import type { WantedViews } from '../window/wanted-views';
import type { SystemNote } from './postbox';

export interface NoteAnswerParts {
  readonly words: () => Words;
  readonly wantedViews: WantedViews;
  /** For a day. */
  readonly snooze: (token: TokenRef) => void;
}

/**
 * What pressing a notification does: one token's opens its rotation, several tokens' the list.
 * Buttons appear where the system has them; everything is within reach without.
 */
export function toNoteAnswers(
  tokens: readonly TokenRef[],
  { words, wantedViews, snooze }: NoteAnswerParts,
): Pick<SystemNote, 'click' | 'buttons'> {
  const { t } = words();
  const refs = tokens.map(({ connectionId, tokenId }) => ({ connectionId, tokenId }));
  const [only, ...others] = refs;
  const token = only !== undefined && others.length === 0 ? only : null;
  const asks = token === null ? null : 'rotate';
  const open = (): void => wantedViews.want({ page: 'tokens', token, asks });
  const snoozeAll = { label: t('notifications.snooze'), press: () => refs.forEach(snooze) };
  const buttons =
    token === null ? [snoozeAll] : [{ label: t('notifications.rotate'), press: open }, snoozeAll];
  return { click: open, buttons };
}
