import type { AppErrorCode, AppErrorDetails } from '../../src-preload/contract/app-error';
import { toNetFailure } from './net-error';
import { LONGEST_PAUSE_MS, toPause } from './retry';
import type { TransportOutcome } from './transport-outcome';

/**
 * The only network. It knows nothing of GitLab: it sends one request under a time and a size limit,
 * follows no redirect, asks again for a read and for nothing else.
 */

/** What this asks of a `fetch`. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: 'error';
  readonly credentials: 'omit';
  readonly signal: AbortSignal;
}

/** What this needs of a `Response`. */
export interface FetchedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array> | null;
}

/** `globalThis.fetch` is one. Rejects when there is no answer, and on any redirect. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedResponse>;

export interface TransportOptions {
  /** For GET. Without cookies and without a cache. */
  readonly read: Fetch;
  /** For everything else; must use a fresh connection each time. */
  readonly mutate: Fetch;
  /** Pause between two reads, in ms. */
  readonly wait: (ms: number) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly limits?: {
    /** For one attempt from the first byte sent to the last byte read, in ms. */
    readonly timeoutMs?: number;
    /** Of a body after decompression. */
    readonly maxBytes?: number;
  };
}

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Ends the request and its retries. */
  readonly signal?: AbortSignal;
}

export interface Transport {
  /** Never rejects. */
  send(request: TransportRequest): Promise<TransportOutcome>;
}

interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const DEFAULT_LIMITS: Limits = { timeoutMs: 30_000, maxBytes: 20_000_000 };

export function createTransport(options: TransportOptions): Transport {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const inTurn = createTurns();
  return {
    async send(request) {
      if (request.method === 'GET') return sendRead(options, limits, request);
      // One at a time: the fresh connection of the next one is made by closing all open ones.
      return inTurn(() => attempt(options.mutate, limits, request));
    },
  };
}

/** Runs jobs one after the other, each after the one before has ended, well or not. */
function createTurns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job, job);
    last = turn;
    return turn;
  };
}

async function sendRead(
  options: TransportOptions,
  limits: Limits,
  request: TransportRequest,
): Promise<TransportOutcome> {
  let waited = 0;
  for (let retry = 0; ; retry += 1) {
    const outcome = await attempt(options.read, limits, request);
    const pause = toPause(outcome, retry, options.random());
    if (pause === null || waited > LONGEST_PAUSE_MS || isStopped(request.signal)) return outcome;
    waited += pause;
    await untilStopped(options.wait(pause), request.signal);
    if (isStopped(request.signal)) return outcome;
  }
}

async function attempt(
  send: Fetch,
  limits: Limits,
  request: TransportRequest,
): Promise<TransportOutcome> {
  const deadline = startDeadline(limits.timeoutMs, request.signal);
  let status: number | null = null;
  try {
    const response = await deadline.race(
      send(request.url, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body }),
        // A redirect may lead to another host, and Chromium would take the credential along.
        redirect: 'error',
        credentials: 'omit',
        signal: deadline.signal,
      }),
    );
    status = response.status;
    const text = await readText(response, limits.maxBytes, deadline);
    if (text !== null) return { kind: 'answer', status, headers: response.headers, text };
    deadline.abort();
    return lost('BODY_TOO_LARGE', { limitBytes: limits.maxBytes, status }, status, true);
  } catch (error) {
    if (deadline.hasPassed()) {
      return lost('TIMED_OUT', { seconds: limits.timeoutMs / 1000 }, status, true);
    }
    const failure = toNetFailure(error);
    const details = failure.reason === null ? {} : { reason: failure.reason };
    return lost(failure.code, details, status, status !== null || failure.mayHaveLeft);
  } finally {
    deadline.stop();
  }
}

function lost(
  code: AppErrorCode,
  details: AppErrorDetails,
  status: number | null,
  mayHaveLeft: boolean,
): TransportOutcome {
  return { kind: 'lost', code, details, status, mayHaveLeft };
}

interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out. */
  hasPassed(): boolean;
  /** Settles with the promise, or rejects when the time runs out or the caller stops. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Ends the request. */
  abort(): void;
  /** Forgets the timer. */
  stop(): void;
}

/** Our own clock: it also holds when a network stack does not notice that it was aborted. */
function startDeadline(ms: number, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let passed = false;
  const abort = (): void => controller.abort(new Error('stopped'));
  const timer = setTimeout(() => {
    passed = true;
    abort();
  }, ms);
  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(new Error('stopped')));
  });
  // It is only ever waited for in a race; on its own it must not count as unhandled.
  aborted.catch(() => undefined);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted === true) abort();
  return {
    signal: controller.signal,
    hasPassed: () => passed,
    race: (promise) => Promise.race([promise, aborted]),
    abort,
    stop: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

/** The body as text, or null when it is larger than the limit. */
async function readText(
  response: FetchedResponse,
  maxBytes: number,
  deadline: Deadline,
): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for (;;) {
    const chunk = await deadline.race(reader.read());
    if (chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > maxBytes) return null;
    text += decoder.decode(chunk.value, { stream: true });
  }
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function untilStopped(pause: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return pause;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = () => resolve();
    signal.addEventListener('abort', stop);
  });
  await Promise.race([pause, stopped]);
  signal.removeEventListener('abort', stop);
}
