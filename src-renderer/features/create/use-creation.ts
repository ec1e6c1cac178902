import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';
import type { CreateInput, CreateOutcome } from '../../../src-preload/contract/creation';
import { useDesktop } from '../../desktop/desktop';
import type { MadeToken } from './made-token';

export type UnknownCreation = Extract<CreateOutcome, { outcome: 'unknown' }>;

/**
 * A creation by API, from the form to its result. A refusal leads back to the form: nothing was
 * made. From `unknown` the user goes back, having read what was found.
 */
export type Creation =
  | { readonly phase: 'asking'; readonly refusal: AppError | null }
  | { readonly phase: 'running' }
  | { readonly phase: 'created'; readonly made: MadeToken }
  | { readonly phase: 'unknown'; readonly result: UnknownCreation; readonly name: string };

export interface CreationControls {
  readonly creation: ShallowRef<Creation>;
  /** Sends once; while it runs, and once it has a result, a further call does nothing. */
  readonly create: (input: CreateInput) => Promise<void>;
  /** Back to the form. */
  readonly askAgain: () => void;
}

/** @param onLate is told a result that came after the page was left, so that none is lost */
export function useCreation(onLate: (creation: Creation) => void): CreationControls {
  const desktop = useDesktop();
  const creation = shallowRef<Creation>({ phase: 'asking', refusal: null });
  let isGone = false;
  onScopeDispose(() => (isGone = true));

  async function create(input: CreateInput): Promise<void> {
    if (creation.value.phase !== 'asking') return;
    creation.value = { phase: 'running' };
    const answer = await desktop.call('tokens.create', input);
    if (!answer.ok) creation.value = { phase: 'asking', refusal: answer };
    else if (answer.value.outcome === 'unknown') {
      creation.value = { phase: 'unknown', result: answer.value, name: input.draft.name };
    } else {
      const { outcome, token, store } = answer.value;
      const made: MadeToken = { way: 'created', outcome, token, store, asked: input.draft };
      creation.value = { phase: 'created', made };
    }
    if (isGone) onLate(creation.value);
  }

  return {
    creation,
    create,
    askAgain() {
      if (creation.value.phase !== 'running') creation.value = { phase: 'asking', refusal: null };
    },
  };
}
