import { expect, it } from 'vitest';
import { createEventHub } from '../../../src-main/events/event-hub';
import type { TrayModel } from '../../../src-main/tray/tray-model';
import { startTrayUpdates } from '../../../src-main/tray/tray-updates';
import { NOON } from '../../support/fake-clock';

const aModel = (line: string): TrayModel => ({
  state: 'well',
  lines: [line],
  expiries: [],
  words: { rotate: '', show: '', open: '', fetch: '', quit: '' },
});

/** Timers that ring when the test says so. */
function createWorld() {
  const timers: { readonly run: () => void; readonly ms: number }[] = [];
  const hub = createEventHub();
  const drawn: string[] = [];
  const badges: number[] = [];
  const world = { line: 'a', warnings: 0 };
  const stop = startTrayUpdates({
    hub,
    clock: {
      read: () => ({ wall: NOON, steady: 0, zoneOffset: 0 }),
      startTimer(run, ms) {
        const timer = { run, ms };
        timers.push(timer);
        return () => {
          if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
        };
      },
    },
    tray: { show: ({ lines }) => drawn.push(lines.join()) },
    badge: { show: (count) => badges.push(count) },
    readModel: () => aModel(world.line),
    countWarnings: () => world.warnings,
  });
  const ring = (fits: (ms: number) => boolean): void => {
    const due = timers.filter(({ ms }) => fits(ms));
    for (const timer of due) timers.splice(timers.indexOf(timer), 1);
    for (const { run } of due) run();
  };
  return Object.assign(world, { hub, drawn, badges, timers, ring, stop });
}

const isSoon = (ms: number): boolean => ms < 1_000;
const isMinute = (ms: number): boolean => ms >= 1_000;

it('draws at once, and again only when it would look different: an open menu stays open', () => {
  const world = createWorld();
  world.ring(isMinute);
  expect(world.drawn).toEqual(['a']);
  world.line = 'b';
  world.ring(isMinute);
  expect(world.drawn).toEqual(['a', 'b']);
});

it('looks once for the many changes of one fetch', () => {
  const world = createWorld();
  world.line = 'b';
  for (let times = 0; times < 50; times += 1) world.hub.emit('connections.changed', []);
  expect(world.timers.filter(({ ms }) => isSoon(ms))).toHaveLength(1);
  world.ring(isSoon);
  expect(world.drawn).toEqual(['a', 'b']);
});

it('counts the warnings also when the menu stays the same', () => {
  const world = createWorld();
  world.warnings = 3;
  world.hub.emit('warnings.changed', []);
  world.ring(isSoon);
  expect(world.badges).toEqual([0, 3]);
});

it('does nothing any more once it has ended, so quitting is not held up', () => {
  const world = createWorld();
  world.hub.emit('warnings.changed', []);
  world.stop();
  world.hub.emit('warnings.changed', []);
  expect(world.timers).toEqual([]);
});
