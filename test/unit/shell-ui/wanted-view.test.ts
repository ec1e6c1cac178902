import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { expect, it, vi } from 'vitest';
import type { WantedView } from '../../../src-preload/contract/models';
import { useWantedView } from '../../../src-renderer/features/shell/use-wanted-view';
import { useToastsStore } from '../../../src-renderer/shared/state/toasts.store';
import { createFakeWindow } from '../../support/fake-window';

const EMPTY = { template: '' };

async function open(wanted: WantedView | null = null) {
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: ['tokens', 'connections', 'settings'].map((name) => ({
      path: `/${name}`,
      name,
      component: EMPTY,
    })),
  });
  await router.push('/settings');
  const window = createFakeWindow({ wanted, plugins: [router] });
  let closed = 0;
  const toasts = window.run(() => useToastsStore());
  window.run(() => {
    useWantedView(() => (closed += 1));
    return true;
  });
  const settled = (path: string) =>
    vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe(path));
  return { ...window, router, toasts, settled, closed: () => closed };
}

const token = { connectionId: 'c1', tokenId: 9002 };

it('goes at the start to what a notification wants, with its question', async () => {
  const { settled, closed } = await open({ page: 'tokens', token, asks: 'rotate' });
  await settled('/tokens?rotate=c1/9002');
  expect(closed()).toBe(1);
});

it('shows the very token when nothing is to be asked of it', async () => {
  const { settled } = await open({ page: 'tokens', token, asks: null });
  await settled('/tokens?show=c1/9002');
});

it('goes when main says so, and takes each wish once', async () => {
  const { desktop, settled, router } = await open();
  desktop.answerNext('window.take-wanted', { page: 'connections', token: null, asks: null });
  desktop.emit('window.wanted', null);
  await settled('/connections');
  await router.push('/settings');
  desktop.emit('window.wanted', null);
  await vi.waitFor(() => expect(desktop.calls).toHaveLength(3));
  expect(router.currentRoute.value.fullPath).toBe('/settings');
});

it('does not take a page away from under an open dialog: what it shows may be lost', async () => {
  const { desktop, router, toasts } = await open();
  toasts.enterLayer({} as HTMLElement);
  desktop.answerNext('window.take-wanted', { page: 'tokens', token, asks: 'rotate' });
  desktop.emit('window.wanted', null);
  await vi.waitFor(() => expect(toasts.toasts).toHaveLength(1));
  expect(router.currentRoute.value.fullPath).toBe('/settings');
  desktop.answerNext('window.take-wanted', { page: 'settings', token: null, asks: null });
  desktop.emit('window.wanted', null);
  await vi.waitFor(() => expect(desktop.calls).toHaveLength(3));
  expect(toasts.toasts).toHaveLength(1);
});

it('stops listening with the window', async () => {
  const { desktop, unmount } = await open();
  unmount();
  desktop.emit('window.wanted', null);
  expect(desktop.calls).toHaveLength(1);
});
