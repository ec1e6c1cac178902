import type { EventName } from '../../src-preload/contract/contract';
import type { EventHub } from '../events/event-hub';
import { createTicker, type Clock } from '../wakeups/ticker';
import type { Badge } from './badge';
import type { TrayView } from './tray';
import type { TrayModel } from './tray-model';

export interface TrayUpdateParts {
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly tray: TrayView;
  readonly badge: Badge;
  readonly readModel: () => TrayModel;
  readonly countWarnings: () => number;
}

/** After these it may look different. */
const CAUSES: readonly EventName[] = [
  'tokens.changed',
  'warnings.changed',
  'connections.changed',
  'keychain.changed',
  'settings.changed',
];

/** A fetch tells of itself many times a second. */
const COLLECT_MS = 300;

/**
 * Keeps tray and badge as they should be: soon after something changed, and once a minute as time
 * passes. What would look the same is not drawn again, so an open menu stays open.
 */
export function startTrayUpdates(parts: TrayUpdateParts): () => void {
  const { hub, clock, tray, badge } = parts;
  let shown = '';
  let stopCollecting: (() => void) | null = null;

  const update = (): void => {
    const model = parts.readModel();
    const warnings = parts.countWarnings();
    const next = JSON.stringify({ model, warnings });
    if (next === shown) return;
    shown = next;
    tray.show(model);
    badge.show(warnings);
  };
  const ticker = createTicker(clock, update);
  hub.onAny((event) => {
    if (stopCollecting !== null || !CAUSES.includes(event)) return;
    stopCollecting = clock.startTimer(() => {
      stopCollecting = null;
      update();
    }, COLLECT_MS);
  });
  update();
  ticker.start();
  return () => {
    ticker.stop();
    stopCollecting?.();
    stopCollecting = () => undefined;
  };
}
