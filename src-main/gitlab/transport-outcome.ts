import type { AppErrorCode, AppErrorDetails } from '../../src-preload/contract/app-error';

/** An answer with any status, read to its end. */
export interface TransportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** No answer, or one that could not be read to its end. */
export interface TransportLoss {
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;
  /** The answer's status when it got that far. */
  readonly status: number | null;
  /** False only when the request surely never reached the server. */
  readonly mayHaveLeft: boolean;
}

export type TransportOutcome =
  ({ readonly kind: 'answer' } & TransportAnswer) | ({ readonly kind: 'lost' } & TransportLoss);
