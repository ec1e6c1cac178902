import { describe, expect, it } from 'vitest';
import type { TokenRef } from '../../../src-preload/contract/models';
import type { NotificationState, Warning } from '../../../src-preload/contract/warnings';
import { createEventHub } from '../../../src-main/events/event-hub';
import { createWords } from '../../../src-main/i18n/words';
import { createNotificationCenter } from '../../../src-main/notifications/notification-center';
import type { NoteFate, SystemNote } from '../../../src-main/notifications/postbox';
import { createWantedViews } from '../../../src-main/window/wanted-views';
import { NOON } from '../../support/fake-clock';

const nothing = (): void => undefined;

const aWarning = (tokenId: number): Warning => ({
  connectionId: 'c1',
  tokenId,
  kind: 'personal',
  name: `token ${tokenId}`,
  instanceName: 'git.example.com',
  expiresAt: '2026-11-27',
  daysLeft: 7,
  threshold: 7,
});

/** A center on a system that does what the test says, with a clock that it moves. */
function createWorld(answer: 'shown' | 'failed' | 'silent') {
  const hub = createEventHub();
  const told: NotificationState[] = [];
  hub.onAny((event, payload) => {
    if (event === 'notifications.changed') told.push(payload as NotificationState);
  });
  const posted: { readonly note: SystemNote; readonly fate: NoteFate }[] = [];
  const closed: SystemNote[] = [];
  let warned: readonly Warning[] = [];
  const snoozed: TokenRef[] = [];
  const timers: (() => void)[] = [];
  let dismissed = false;
  const world = { answer, posted, told, snoozed };
  const wantedViews = createWantedViews({ showWindow: nothing, tellWindow: nothing });
  const center = createNotificationCenter({
    system: {
      show(note, fate) {
        posted.push({ note, fate });
        if (world.answer === 'shown') fate.onShown();
        if (world.answer === 'failed') fate.onFailed();
        return () => {
          closed.push(note);
          fate.onClosed();
        };
      },
    },
    hub,
    hint: {
      isDismissed: () => dismissed,
      setDismissed(next) {
        dismissed = next;
        return Promise.resolve();
      },
    },
    wantedViews,
    warned: () => warned,
    snooze: (token) => snoozed.push(token),
    words: createWords(
      () => 'en',
      () => 'UTC',
    ),
    hidesNames: () => false,
    now: () => NOON,
    wait: () => new Promise<void>((resolve) => timers.push(resolve)),
  });
  const passTime = (): void => timers.splice(0).forEach((ring) => ring());
  /** From now on only these are warned about. */
  const warnOnly = (...warnings: readonly Warning[]): void => {
    warned = warnings;
    hub.emit('warnings.changed', warnings);
  };
  return Object.assign(world, { center, wantedViews, passTime, closed, warnOnly });
}

describe('announcing', () => {
  it('is true once the system has shown it, so that the ledger may be written', async () => {
    const { center, told } = createWorld('shown');
    expect(await center.announce([aWarning(1), aWarning(2)])).toBe(true);
    expect(told).toEqual([{ delivery: 'shown', hint: false }]);
  });

  it('is false and gives one hint without a daemon, however often it is tried', async () => {
    const { center, told } = createWorld('failed');
    expect(await center.announce([aWarning(1)])).toBe(false);
    expect(await center.announce([aWarning(1)])).toBe(false);
    expect(told).toEqual([{ delivery: 'failed', hint: true }]);
  });

  it('does not show a note again that the system showed after its time was over', async () => {
    const { center, posted, passTime } = createWorld('silent');
    const first = center.announce([aWarning(1)]);
    passTime();
    expect(await first).toBe(false);
    expect(center.state()).toEqual({ delivery: 'failed', hint: true });

    posted[0]?.fate.onShown();
    await Promise.resolve();
    expect(center.state()).toEqual({ delivery: 'shown', hint: false });
    expect(await center.announce([aWarning(1)])).toBe(true);
    expect(posted).toHaveLength(1);
  });

  it('waits for a note that is still on its way instead of posting a second one', async () => {
    const { center, posted, passTime } = createWorld('silent');
    const first = center.announce([aWarning(1), aWarning(2)]);
    passTime();
    await first;
    const second = center.announce([aWarning(2)]);
    posted[0]?.fate.onShown();

    expect(await second).toBe(true);
    expect(posted).toHaveLength(1);
  });

  it('posts only what is new beside a note that was shown late', async () => {
    const world = createWorld('silent');
    const first = world.center.announce([aWarning(1)]);
    world.passTime();
    await first;
    world.posted[0]?.fate.onShown();
    await Promise.resolve();
    world.answer = 'shown';

    expect(await world.center.announce([aWarning(1), aWarning(2)])).toBe(true);
    expect(world.posted[1]?.note.title).toContain('token 2');
  });

  it('asks nobody for nothing', async () => {
    const { center, posted } = createWorld('failed');
    expect(await center.announce([])).toBe(true);
    expect(posted).toEqual([]);
  });
});

describe('the hint', () => {
  it('stays away once it was put away, and comes again after notifications had worked', async () => {
    const world = createWorld('failed');
    await world.center.announce([aWarning(1)]);
    expect(await world.center.dismissHint()).toEqual({ delivery: 'failed', hint: false });
    await world.center.announce([aWarning(1)]);
    expect(world.center.state().hint).toBe(false);

    world.answer = 'shown';
    expect(await world.center.test()).toEqual({ delivery: 'shown', hint: false });
    world.answer = 'failed';
    expect(await world.center.test()).toEqual({ delivery: 'failed', hint: true });
  });
});

describe('pressing a notification', () => {
  const token = { connectionId: 'c1', tokenId: 1 };

  it('opens the rotation of its one token', async () => {
    const { center, posted, wantedViews } = createWorld('shown');
    await center.announce([aWarning(1)]);
    posted[0]?.note.click?.();
    expect(wantedViews.take()).toEqual({ page: 'tokens', token, asks: 'rotate' });
  });

  it('opens the list for several, because nobody knows which one is meant', async () => {
    const { center, posted, wantedViews } = createWorld('shown');
    await center.announce([aWarning(1), aWarning(2)]);
    posted[0]?.note.click?.();
    expect(wantedViews.take()).toEqual({ page: 'tokens', token: null, asks: null });
  });

  it('rotates or snoozes by its buttons, in this order', async () => {
    const { center, posted, snoozed, wantedViews } = createWorld('shown');
    await center.announce([aWarning(1)]);
    const [rotate, snooze] = posted[0]?.note.buttons ?? [];
    rotate?.press();
    snooze?.press();
    expect(wantedViews.take()).toMatchObject({ token, asks: 'rotate' });
    expect(snoozed).toEqual([token]);
  });
});

describe('a notification whose tokens need no warning any more', () => {
  it('leaves the screen with the last of them, and only then', async () => {
    const { center, posted, closed, warnOnly } = createWorld('shown');
    await center.announce([aWarning(1), aWarning(2)]);
    await center.announce([aWarning(3)]);
    warnOnly(aWarning(2), aWarning(3));
    expect(closed).toEqual([]);
    warnOnly(aWarning(3));
    expect(closed).toEqual([posted[0]?.note]);
    warnOnly(aWarning(3));
    expect(closed).toHaveLength(1);
  });

  it('stays for a token that came nearer to its death, as it still has to be rotated', async () => {
    const { center, closed, warnOnly } = createWorld('shown');
    await center.announce([aWarning(1)]);
    warnOnly({ ...aWarning(1), threshold: 1, daysLeft: 1 });
    expect(closed).toEqual([]);
  });

  it.each([{ instanceName: 'git.example.com/gitlab' }, { kind: 'other' as Warning['kind'] }])(
    'is told apart from another token with the same number: %j',
    async (other) => {
      const { center, closed, warnOnly } = createWorld('shown');
      await center.announce([aWarning(1)]);
      warnOnly({ ...aWarning(1), ...other });
      expect(closed).toHaveLength(1);
    },
  );

  it('stays while another connection, whose list is fresher, shows the same token', async () => {
    const { center, closed, warnOnly } = createWorld('shown');
    await center.announce([aWarning(1)]);
    warnOnly({ ...aWarning(1), connectionId: 'c2' });
    expect(closed).toEqual([]);
  });

  it('is not closed again after its user put it away', async () => {
    const { center, posted, closed, warnOnly } = createWorld('shown');
    await center.announce([aWarning(1)]);
    posted[0]?.fate.onClosed();
    await Promise.resolve();
    warnOnly();
    expect(closed).toEqual([]);
  });

  it('counts neither as failed nor as shown when it was taken back before it came', async () => {
    const { center, posted, closed, told, warnOnly, passTime } = createWorld('silent');
    const first = center.announce([aWarning(1)]);
    warnOnly();
    expect(await first).toBe(false);
    passTime();
    expect(told).toEqual([]);
    expect(center.state()).toEqual({ delivery: 'unknown', hint: false });

    posted[0]?.fate.onShown();
    expect(closed).toHaveLength(2);
    expect(center.state().delivery).toBe('unknown');
  });

  it('is posted anew when the warning is due again, not taken for one that was shown', async () => {
    const world = createWorld('silent');
    const first = world.center.announce([aWarning(1)]);
    world.passTime();
    await first;
    world.posted[0]?.fate.onShown();
    await Promise.resolve();
    world.warnOnly();
    world.answer = 'shown';

    expect(await world.center.announce([aWarning(1)])).toBe(true);
    expect(world.posted).toHaveLength(2);
  });

  it('leaves a test notification alone until the end, when all go', async () => {
    const { center, closed, warnOnly } = createWorld('shown');
    await center.test();
    await center.announce([aWarning(1)]);
    warnOnly(aWarning(1));
    expect(closed).toEqual([]);
    center.withdrawAll();
    expect(closed).toHaveLength(2);
  });
});
