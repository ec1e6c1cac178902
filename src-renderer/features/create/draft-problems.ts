import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { CreateKind } from './create-kinds';
import { toUserId } from './create-kinds';
import type { ChosenExpiry } from './expiry-choice';

/** What the API cannot do without. */
export type DraftGap = 'name' | 'scopes' | 'user' | 'expiry';

/**
 * What is still missing before the API can be asked; the web form asks for it itself. A token for
 * oneself needs a date: without one GitLab lets it die tomorrow (`gitlab-api`, 5.1).
 */
export function toDraftGaps(
  kind: CreateKind,
  userId: string,
  draft: Pick<TokenDraft, 'name' | 'scopes'>,
  expiry: Pick<ChosenExpiry, 'problem' | 'date'>,
): readonly DraftGap[] {
  const hasDate = expiry.problem === null && (kind !== 'own' || expiry.date !== null);
  const needsUser = kind === 'user' || kind === 'impersonation';
  return [
    ...(needsUser && toUserId(userId) === null ? (['user'] as const) : []),
    ...(draft.name === '' ? (['name'] as const) : []),
    ...(hasDate ? [] : (['expiry'] as const)),
    ...(draft.scopes.length === 0 ? (['scopes'] as const) : []),
  ];
}
