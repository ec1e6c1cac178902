import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { TokenRef } from '../../../src-preload/contract/models';
import type { SnoozeChoice, Warning } from '../../../src-preload/contract/warnings';
import { useDesktop } from '../../desktop/desktop';

/** Tokens whose death is near or recent and that are not snoozed, as main last told them. */
export const useWarningsStore = defineStore('warnings', () => {
  const desktop = useDesktop();
  const items = shallowRef<readonly Warning[]>([]);
  const putOff = shallowRef<readonly TokenRef[]>([]);

  /** What an event told meanwhile is newer and stays. */
  async function load(): Promise<AppError | null> {
    const before = items.value;
    const answer = await desktop.call('warnings.list', null);
    if (!answer.ok) return answer;
    if (items.value === before) items.value = answer.value;
    return null;
  }

  /** Main tells the list without it. */
  async function snooze(token: TokenRef, choice: SnoozeChoice): Promise<AppError | null> {
    const { connectionId, tokenId } = token;
    const answer = await desktop.call('warnings.snooze', { connectionId, tokenId, choice });
    if (!answer.ok) return answer;
    putOff.value = [...putOff.value, { connectionId, tokenId }];
    return null;
  }

  /** Whether the user reads of a token here, or has put that off in this run. */
  function covers({ connectionId, tokenId }: TokenRef): boolean {
    return [...items.value, ...putOff.value].some(
      (one) => one.connectionId === connectionId && one.tokenId === tokenId,
    );
  }

  desktop.on('warnings.changed', (next) => (items.value = next));

  return { items, load, snooze, covers };
});
