import { expect } from '@playwright/test';
import { z } from 'zod';
import { joinBus, NOTHING, type Bus } from '../dbus/bus';
import { variant } from '../dbus/marshal';
import { sessionBus } from './session-bus';

// The part of a desktop that shows tray icons (StatusNotifierItem) and their menus (dbusmenu).

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** One entry of a tray icon's menu. */
export interface TrayEntry {
  readonly id: number;
  readonly label: string;
  readonly children: readonly TrayEntry[];
}

export interface TrayHost {
  /** Waits for an icon; its menu as it is now. */
  menu(): Promise<readonly TrayEntry[]>;
  press(entry: TrayEntry): Promise<void>;
  close(): Promise<void>;
}

const layout = z.tuple([z.number(), z.record(z.string(), z.unknown()), z.array(z.unknown())]);

/** Labels mark their access key with an underscore, and a real one by two. */
function toEntry(raw: unknown): TrayEntry {
  const [id, { label }, children] = layout.parse(raw);
  return {
    id,
    label: z.string().default('').parse(label).replaceAll(/_(.)/g, '$1'),
    children: children.map(toEntry),
  };
}

interface Item {
  readonly bus: Bus;
  readonly destination: string;
  readonly path: string;
}

async function property({ bus, destination, path }: Item, name: string): Promise<string> {
  const method = { destination, path, interface: PROPERTIES, member: 'Get' };
  const [value] = await bus.call(method, { signature: 'ss', body: [ITEM, name] });
  return String(value);
}

async function callMenu(item: Item, member: string, signature: string, body: readonly unknown[]) {
  const path = await property(item, 'Menu');
  const method = { destination: item.destination, path, interface: 'com.canonical.dbusmenu' };
  return item.bus.call({ ...method, member }, { signature, body });
}

export async function startTrayHost(): Promise<TrayHost> {
  const bus = await joinBus(sessionBus());
  const items: Item[] = [];
  const facts = {
    IsStatusNotifierHostRegistered: variant('b', true),
    ProtocolVersion: variant('i', 0),
  };
  bus.serve(PROPERTIES, {
    Get: ([, name]) => ({
      signature: 'v',
      body: [facts[z.enum(['IsStatusNotifierHostRegistered', 'ProtocolVersion']).parse(name)]],
    }),
    GetAll: () => ({ signature: 'a{sv}', body: [facts] }),
  });
  bus.serve(WATCHER, {
    // An icon names its service, or a path on the connection that calls.
    RegisterStatusNotifierItem([given], { sender }) {
      const text = String(given);
      const isPath = text.startsWith('/');
      items.push({
        bus,
        destination: isPath ? sender : text,
        path: isPath ? text : '/StatusNotifierItem',
      });
      return NOTHING;
    },
    RegisterStatusNotifierHost: () => NOTHING,
  });
  await bus.own(WATCHER);
  const item = async (): Promise<Item> => {
    await expect.poll(() => items.length, 'a tray icon').toBeGreaterThan(0);
    const last = items.at(-1);
    if (last === undefined) throw new Error('No tray icon');
    return last;
  };
  return {
    async menu() {
      const [, root] = await callMenu(await item(), 'GetLayout', 'iias', [0, -1, []]);
      return toEntry(root).children;
    },
    async press({ id }) {
      await callMenu(await item(), 'Event', 'isvu', [id, 'clicked', variant('s', ''), 0]);
    },
    async close() {
      await bus.release(WATCHER);
      bus.close();
    },
  };
}
