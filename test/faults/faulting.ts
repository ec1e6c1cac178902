import { expect } from '@playwright/test';
import type { Fault, PassedRequest } from '../support/fault-proxy';
import { NO_HOOKS, type Stage, type Target } from './stage';
import { isLook, isRotation } from './witness';

type Meant = (request: PassedRequest) => boolean;

/** Lets the next rotations (or others) fail, `times` of them, and nothing else. */
export function failRotations(
  { proxy }: Stage,
  fault: Fault,
  times = 1,
  isMeant: Meant = isRotation,
): void {
  let left = times;
  proxy.faultFor = (request) => {
    if (!isMeant(request) || left === 0) return null;
    left -= 1;
    return fault;
  };
}

/** From the next rotation on, lets everything fail that looks at one token, or at the credential. */
export function failLooks(stage: Stage, fault: Fault): void {
  const { faultFor } = stage.proxy;
  stage.proxy.faultFor = (request) => {
    return isLook(request) && sentIn(stage).length > 0 ? fault : faultFor(request);
  };
}

/** Rotations that have arrived since the run began. */
export const sentIn = ({ witness, rotationsBefore }: Stage) =>
  witness.rotations.slice(rotationsBefore);

/** The fault has really struck, and GitLab has, or has not, done what it was asked. */
export function expectStruck(stage: Stage, fault: Fault, done: boolean): void {
  const struck = sentIn(stage).find(({ request }) => request.fault === fault);
  expect(struck, `a rotation that was struck by ${fault}`).toBeDefined();
  expect(struck?.request.status, `GitLab's answer that was lost by ${fault}`).toBe(
    done ? 200 : null,
  );
}

/** Whether GitLab has rotated the token that was asked for. */
export const isRotated = ({ instance }: Stage, { tokenId }: Target): boolean =>
  instance.family(tokenId).some(({ previousId }) => previousId === tokenId);

/** A rotation on its way that goes no further. */
export interface Held {
  /** Resolves when it is there. */
  readonly reached: Promise<void>;
  /** Lets it go on. */
  readonly release: () => void;
}

/** Holds the next rotation (or other): its request before GitLab hears of it, or its answer after. */
export function holdRotation(
  stage: Stage,
  place: 'request' | 'answer',
  isMeant: Meant = isRotation,
): Held {
  const reached = createSignal();
  const released = createSignal();
  const hold = (request: PassedRequest): Promise<void> | undefined => {
    if (!isMeant(request)) return undefined;
    stage.hooks = NO_HOOKS;
    reached.give();
    return released.given;
  };
  stage.hooks = { ...NO_HOOKS, [place === 'request' ? 'onArrival' : 'onAnswer']: hold };
  return { reached: reached.given, release: released.give };
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function createSignal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

/** Does something while GitLab's answer to the next rotation (or other) is on its way. */
export function beforeAnswer(
  stage: Stage,
  act: () => Promise<void> | void,
  isMeant: Meant = isRotation,
): void {
  stage.hooks = {
    ...NO_HOOKS,
    async onAnswer(request) {
      if (!isMeant(request)) return;
      stage.hooks = NO_HOOKS;
      await act();
    },
  };
}
