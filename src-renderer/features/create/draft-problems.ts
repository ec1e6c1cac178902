import type { TokenDraft } from '../../../src-preload/contract/creation';
import type { CreateKind } from './create-kinds';
import { toUserId } from './create-kinds';
import type { ChosenExpiry } from './expiry-choice';

/** What the API cannot do without. */
export type DraftGap = 'name' | 'scopes' | 'user' | 'expiry';

/** What is still missing before the API can be asked; the web form asks for it itself. */
export function toDraftGaps(
  kind: CreateKind,
  userId: string,
  draft: Pick<TokenDraft, 'name' | 'scopes'>,
  expiry: Pick<ChosenExpiry, 'problem'>,
): readonly DraftGap[] {
  const needsUser = kind === 'user' || kind === 'impersonation';
  return [
    ...(needsUser && toUserId(userId) === null ? (['user'] as const) : []),
    ...(draft.name === '' ? (['name'] as const) : []),
    ...(expiry.problem === null ? [] : (['expiry'] as const)),
    ...(draft.scopes.length === 0 ? (['scopes'] as const) : []),
  ];
}
