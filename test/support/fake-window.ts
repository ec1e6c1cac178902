import { createPinia } from 'pinia';
import { createApp, effectScope, type Plugin } from 'vue';
import { createMemoryHistory } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import { createLatchkey } from '../../src-renderer/create-latchkey';
import { provideSurroundings } from '../../src-renderer/desktop/desktop';
import { createTexts, type Texts } from '../../src-renderer/i18n/i18n';
import { createAppRouter } from '../../src-renderer/router';
import type { PageName } from '../../src-renderer/shared/composables/page-names';
import { createTicker, provideTicker } from '../../src-renderer/shared/composables/use-now';
import { createFakeVisibility, NOON } from './fake-clock';
import { createFakeDesktop, type FakeDesktop, type FakeDesktopOptions } from './fake-desktop';

/** An app without a page: stores and composables live in it as they do in the window. */
export interface FakeWindow {
  readonly desktop: FakeDesktop;
  readonly texts: Texts;
  /** Runs what is otherwise called in a component's set-up. */
  readonly run: <T>(setUp: () => T) => T;
  /** Ends everything that `run` began, as unmounting does. */
  readonly unmount: () => void;
}

type Options = Partial<FakeDesktopOptions>;

/** @param options `plugins`: what the app has besides, such as a router */
export function createFakeWindow(
  options: Options & { readonly plugins?: readonly Plugin[] } = {},
): FakeWindow {
  const { now = () => NOON, plugins = [] } = options;
  const desktop = createFakeDesktop({ now, ...options });
  const app = createApp({});
  provideSurroundings(app, { desktop, now, timeZone: 'UTC' });
  provideTicker(app, createTicker(now, createFakeVisibility()));
  const texts = createTexts(options.info?.language ?? 'en', 'UTC');
  texts.install(app);
  app.use(createPinia());
  for (const plugin of plugins) app.use(plugin);
  const scope = effectScope();
  return {
    desktop,
    texts,
    run: (setUp) => {
      const made = app.runWithContext(() => scope.run(setUp));
      if (made === undefined) throw new Error('nothing can run after unmount');
      return made;
    },
    unmount: () => {
      scope.stop();
    },
  };
}

/** The whole window as HTML, on one of its pages. */
export async function renderPage(page: PageName, options: Options = {}): Promise<string> {
  const { now = () => NOON } = options;
  const router = createAppRouter(createMemoryHistory());
  const { app, start } = createLatchkey({
    surroundings: { desktop: createFakeDesktop({ now, ...options }), now, timeZone: 'UTC' },
    ticker: createTicker(now, createFakeVisibility()),
    router,
  });
  await start();
  await router.push({ name: page });
  return renderToString(app);
}
