import { createTransport, type Transport } from '../../../src-main/gitlab/transport';

export interface TestTransport extends Transport {
  /** Pauses between retries, in ms; they were recorded and not waited for. */
  readonly pauses: readonly number[];
}

/** The real transport over Node's network, that does not pause between retries. */
export function createTestTransport(
  limits: { readonly timeoutMs?: number; readonly maxBytes?: number } = {},
): TestTransport {
  const pauses: number[] = [];
  const transport = createTransport({
    read: fetch,
    mutate: fetch,
    wait: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    random: () => 0,
    limits: { timeoutMs: 10_000, ...limits },
  });
  return { ...transport, pauses };
}
