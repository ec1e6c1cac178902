import { describe, expect, it } from 'vitest';
import type { ConnectionSummary } from '../../../src-preload/contract/models';
import type { TokenRow } from '../../../src-renderer/features/tokens/token-row';
import { useTokenIntents } from '../../../src-renderer/features/tokens/use-token-intents';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aRow } from './samples';

function open(connection: ConnectionSummary = aConnection()) {
  const window = createFakeWindow();
  const shown: TokenRow[] = [];
  const intents = window.run(() =>
    useTokenIntents(
      () => connection,
      (row) => shown.push(row),
    ),
  );
  return { ...window, ...intents, shown, toasts: window.run(() => useToastsStore()) };
}

const one = aRow({ id: 1 });
const other = aRow({ id: 2 });

describe('a token that was asked for from outside the list', () => {
  it('takes the place of a question that nobody answered', () => {
    const { askToRotate, rotating } = open();
    askToRotate(one);
    expect(rotating.value?.row.key).toBe(one.key);
    askToRotate(other);
    expect(rotating.value?.row.key).toBe(other.key);
  });

  it('never takes the place of a result: a value may be on the screen', () => {
    const { askToRotate, rotating, noteSent, close, toasts } = open();
    askToRotate(one);
    noteSent();
    askToRotate(other);
    expect(rotating.value?.row.key).toBe(one.key);
    expect(toasts.toasts.map(({ title }) => title)).toEqual(['Finish this first']);
    close();
    askToRotate(other);
    expect(rotating.value?.row.key).toBe(other.key);
  });

  it('leaves a question to revoke alone, and asks nothing twice', () => {
    const { act, askToRotate, revoking, rotating, close, toasts } = open();
    act('revoke', one);
    askToRotate(other);
    expect(revoking.value?.row.key).toBe(one.key);
    close();
    askToRotate(one);
    const question = rotating.value;
    askToRotate(one);
    expect(rotating.value).toBe(question);
    expect(toasts.toasts).toHaveLength(1);
  });

  it('opens with its details and the reason when it cannot be rotated', () => {
    const { capabilities } = aConnection();
    const reader = aConnection({ capabilities: { ...capabilities, rotateAny: false } });
    const { askToRotate, question, shown, toasts } = open(reader);
    askToRotate(one);
    expect(question.value).toBeNull();
    expect(shown).toEqual([one]);
    expect(toasts.toasts[0]?.title).toContain('Cannot rotate.');
  });
});
