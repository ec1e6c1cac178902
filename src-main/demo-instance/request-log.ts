/** What is remembered of a request: enough to prove what was sent, and no secret. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** Without the question mark and without a credential; empty when there was none. */
  readonly query: string;
  /** When it was answered, epoch milliseconds. */
  readonly time: number;
  readonly status: number;
  /** The token that signed it in; null when none did. */
  readonly tokenId: number | null;
}

export interface RequestLog {
  /** In the order of the answers, the latest last. */
  readonly entries: readonly RecordedRequest[];
  add(request: RecordedRequest): void;
}

/** Forgets the oldest when full. */
export function createRequestLog(capacity: number): RequestLog {
  const entries: RecordedRequest[] = [];
  return {
    entries,
    add: (request) => {
      entries.push(request);
      if (entries.length > capacity) entries.shift();
    },
  };
}
