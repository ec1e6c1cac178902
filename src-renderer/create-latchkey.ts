import { createPinia } from 'pinia';
import { createApp, type App } from 'vue';
import type { Router } from 'vue-router';
import LatchkeyApp from './App.vue';
import { provideSurroundings, type Surroundings } from './desktop/desktop';
import { createTexts } from './i18n/i18n';
import { provideTicker, type Ticker } from './shared/composables/use-now';
import { useConnectionsStore } from './shared/state/connections.store';
import { useKeychainStore } from './shared/state/keychain.store';
import { useStartStore } from './shared/state/start.store';

/** What the app runs in and on; tests and the preview give their own. */
export interface LatchkeyParts {
  readonly surroundings: Surroundings;
  readonly ticker: Ticker;
  readonly router: Router;
}

export interface Latchkey {
  readonly app: App;
  /**
   * Asks main for language, theme and connections, so that the first picture is the right one.
   * What could not be had is told by the app itself.
   */
  readonly start: () => Promise<void>;
}

/** Joins the parts of the window's app; nothing is asked or shown yet. */
export function createLatchkey({ surroundings, ticker, router }: LatchkeyParts): Latchkey {
  const app = createApp(LatchkeyApp);
  provideSurroundings(app, surroundings);
  provideTicker(app, ticker);
  createTexts('en', surroundings.timeZone).install(app);
  app.use(createPinia());

  async function start(): Promise<void> {
    await useStartStore().load();
    // The keychain may keep its answer waiting behind an unlock prompt.
    void useKeychainStore().load();
    app.use(router);
    const first = useConnectionsStore().connections.length === 0 ? 'connections' : 'tokens';
    await router.replace({ name: first });
  }

  return { app, start };
}
