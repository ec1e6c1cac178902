import type { Warning } from '../../src-preload/contract/warnings';
import type { SystemNote, SystemNotifications } from './postbox';

/** `withdrawn` before the system had shown it, which says nothing of the system. */
export type Outcome = 'shown' | 'failed' | 'withdrawn';

/** A token wherever it is seen from: another connection may show it tomorrow. */
export type NotedToken = Pick<Warning, 'instanceName' | 'kind' | 'tokenId'>;

/** A note in the hands of the system. */
export interface HandedOver {
  readonly outcome: Promise<Outcome>;
  /** Resolves once it is off the screen, or when it never came there. */
  readonly gone: Promise<void>;
  readonly withdraw: () => void;
}

/** One that is on the screen or on its way there. */
export interface OpenNote extends HandedOver {
  /** Of its warnings. */
  readonly keys: ReadonlySet<string>;
  readonly tokens: readonly NotedToken[];
}

export interface OpenNotes {
  add(note: OpenNote): void;
  /** One with all of these keys of which the system has said nothing yet. */
  findWaiting(keys: readonly string[]): OpenNote | undefined;
  /** Takes those back that it is true for, and answers with them. */
  withdraw(isOver: (note: OpenNote) => boolean): readonly OpenNote[];
}

export function createOpenNotes(): OpenNotes {
  const open = new Set<OpenNote>();
  const waiting = new Set<OpenNote>();
  const drop = (note: OpenNote): void => {
    open.delete(note);
    waiting.delete(note);
  };
  return {
    add(note) {
      open.add(note);
      waiting.add(note);
      void note.outcome.then(() => waiting.delete(note));
      void note.gone.then(() => drop(note));
    },
    findWaiting: (wanted) => [...waiting].find(({ keys }) => wanted.every((key) => keys.has(key))),
    withdraw(isOver) {
      const over = [...open].filter(isOver);
      for (const note of over) {
        drop(note);
        note.withdraw();
      }
      return over;
    },
  };
}

/** Never throws. One that is shown although it was taken back before is taken back again. */
export function handOver(system: SystemNotifications, note: SystemNote): HandedOver {
  let isWithdrawn = false;
  let close = (): void => undefined;
  let withdraw = close;
  let leave = close;
  const gone = new Promise<void>((resolve) => (leave = resolve));
  const outcome = new Promise<Outcome>((resolve) => {
    const end = (result: Outcome): void => {
      resolve(result);
      leave();
    };
    withdraw = () => {
      isWithdrawn = true;
      end('withdrawn');
      close();
    };
    close = system.show(note, {
      onShown: () => (isWithdrawn ? close() : resolve('shown')),
      onFailed: () => end('failed'),
      onClosed: leave,
    });
  });
  return { outcome, gone, withdraw };
}

/**
 * Whether none of the tokens a note is about is warned about any more. One about no token is about
 * nothing that could be settled.
 */
export function isSettled(tokens: readonly NotedToken[], warned: readonly NotedToken[]): boolean {
  if (tokens.length === 0) return false;
  const still = new Set(warned.map(toKey));
  return !tokens.some((token) => still.has(toKey(token)));
}

const toKey = ({ instanceName, kind, tokenId }: NotedToken): string =>
  `${instanceName} ${kind} ${tokenId}`;
