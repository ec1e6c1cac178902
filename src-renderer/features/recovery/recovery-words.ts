import type { RecoveryItem, RecoveryOutcome } from '../../../src-preload/contract/models';
import type { Translate } from '../../i18n/i18n';
import { toItemName } from './item-name';

type Kind = Pick<RecoveryItem, 'kind'>;

/** What became of it, in a line. Only a rotation loses the connection's own credential. */
export function toTitle(item: RecoveryItem, t: Translate): string {
  const { kind, outcome } = item;
  const name = toItemName(item, t);
  return kind === 'rotation' || outcome === 'credential-lost'
    ? t(`recovery.title.${outcome}`, { name })
    : t(`recovery.creation.title.${outcome}`, { name });
}

/** What happened, what is known of it and what was kept. */
export function toStory({ kind, outcome, tokenId }: RecoveryItem, t: Translate): string {
  const id = String(tokenId ?? '');
  return kind === 'rotation' || outcome === 'credential-lost'
    ? t(`recovery.text.${outcome}`, { id })
    : t(`recovery.creation.text.${outcome}`, { id });
}

/** What is given up with it. */
export function toLoss(
  { kind }: Kind,
  outcome: Exclude<RecoveryOutcome, 'looking'>,
  t: Translate,
): string {
  return kind === 'rotation' || outcome === 'credential-lost'
    ? t(`recovery.giveUp.${outcome}`)
    : t(`recovery.creation.giveUp.${outcome}`);
}
