import type { Result } from '../../src-preload/contract/app-error';
import type { WantedView } from '../../src-preload/contract/models';
import type { NotificationState, SnoozeInput } from '../../src-preload/contract/warnings';
import { ok, type FakeWorld } from './fake-world';

export function snoozeWarning(world: FakeWorld, input: SnoozeInput): Result<null> {
  world.warnings = world.warnings.filter(
    ({ connectionId, tokenId }) => connectionId !== input.connectionId || tokenId !== input.tokenId,
  );
  world.tell('warnings.changed', world.warnings);
  return ok(null);
}

export function setNotifications(world: FakeWorld, state: NotificationState): NotificationState {
  world.notifications = state;
  world.tell('notifications.changed', state);
  return state;
}

/** Shown, unless the world is one in which notifications fail. */
export function testNotification(world: FakeWorld): NotificationState {
  const { delivery, hint } = world.notifications;
  return setNotifications(
    world,
    delivery === 'failed' ? { delivery, hint } : { delivery: 'shown', hint: false },
  );
}

export function takeWanted(world: FakeWorld): WantedView | null {
  const { wanted } = world;
  world.wanted = null;
  return wanted;
}
