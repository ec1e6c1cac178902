import { ref } from 'vue';
import { expect, it } from 'vitest';
import { useRevealedValue } from '../../../src-renderer/shared/composables/use-revealed-value';
import { createFakeWindow } from '../../support/fake-window';
import { aConnection, aToken } from '../tokens-ui/samples';

function open() {
  const { desktop, run } = createFakeWindow({
    connections: [aConnection()],
    tokens: [aToken({ id: 1, hasValue: true }), aToken({ id: 2, hasValue: true })],
  });
  const token = ref({ connectionId: 'c1', tokenId: 1 });
  return { desktop, token, revealed: run(() => useRevealedValue(() => token.value)) };
}

it('never shows one token’s value under the name of another that was opened meanwhile', async () => {
  const { desktop, token, revealed } = open();
  const release = desktop.holdNext('tokens.reveal');
  const answer = revealed.reveal();
  token.value = { connectionId: 'c1', tokenId: 2 };
  revealed.hide();
  release();
  await answer;
  expect(revealed.value.value).toBeNull();
});

it('reveals what is asked for, also after an earlier question was taken back', async () => {
  const { revealed } = open();
  revealed.hide();
  await revealed.reveal();
  expect(revealed.value.value).not.toBeNull();
  revealed.hide();
  expect(revealed.value.value).toBeNull();
});
