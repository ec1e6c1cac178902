import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { TokenDraft } from '../../../src-preload/contract/creation';
import { EMPTY_FIELDS, type DraftFields } from './draft-fields';

/** A token that was asked for in the web form, and whose value is waited for. */
export interface AskedToken {
  readonly connectionId: string;
  readonly draft: TokenDraft;
  /** GitLab's numbers of the tokens that there were before, as far as the list was there. */
  readonly knownIds: ReadonlySet<number>;
  /** Epoch milliseconds of the first time. */
  readonly since: number;
}

/** What is in the form, for as long as Latchkey runs. Never a value. */
export const useCreateDraftStore = defineStore('create-draft', () => {
  const fields = shallowRef<DraftFields>(EMPTY_FIELDS);
  /** The template that the form was filled in from, or null. */
  const templateId = shallowRef<string | null>(null);
  const asked = shallowRef<AskedToken | null>(null);
  /** Counts the drafts that were begun: what came of the one before is not of this one. */
  const round = shallowRef(0);

  function change(changed: Partial<DraftFields>): void {
    fields.value = { ...fields.value, ...changed };
  }

  /** Fills in the form; the connection and the way stay as they are unless told. */
  function startFrom(changed: Partial<DraftFields>, template: string | null): void {
    change(changed);
    templateId.value = template;
    asked.value = null;
    round.value += 1;
  }

  return {
    fields,
    templateId,
    asked,
    round,
    change,
    startFrom,
    startOver: () => startFrom({ ...EMPTY_FIELDS, connectionId: fields.value.connectionId }, null),
    /** What this connection is waited on for: nothing that was asked of another. */
    askedOf: (connectionId: string) =>
      asked.value?.connectionId === connectionId ? asked.value : null,
    waitFor: (next: AskedToken) => (asked.value = next),
    stopWaiting: () => (asked.value = null),
  };
});
