import { createPinia } from 'pinia';
import { createApp, type Component } from 'vue';
import { createMemoryHistory } from 'vue-router';
import { renderToString } from 'vue/server-renderer';
import { provideSurroundings } from '../../../src-renderer/desktop/desktop';
import { createTexts } from '../../../src-renderer/i18n/i18n';
import { createAppRouter } from '../../../src-renderer/router';
import { createTicker, provideTicker } from '../../../src-renderer/shared/composables/use-now';
import { createFakeVisibility } from '../../support/fake-clock';
import { createFakeDesktop } from '../../support/fake-desktop';
import { NOW } from './samples';

/**
 * One component as HTML, in the window's surroundings.
 *
 * @param prepare brings stores into the state that the component is to find
 */
export function renderHtml(
  component: Component,
  props: Record<string, unknown>,
  prepare: () => void = () => undefined,
): Promise<string> {
  const now = (): number => NOW;
  const app = createApp(component, props);
  provideSurroundings(app, { desktop: createFakeDesktop({ now }), now, timeZone: 'UTC' });
  provideTicker(app, createTicker(now, createFakeVisibility()));
  createTexts('en', 'UTC').install(app);
  app.use(createPinia());
  app.use(createAppRouter(createMemoryHistory()));
  app.runWithContext(prepare);
  return renderToString(app);
}

/** The opening tag of the element with a test id; empty when there is none. */
export function tagOf(html: string, testId: string): string {
  return new RegExp(`<[^>]*data-testid="${testId}"[^>]*>`).exec(html)?.[0] ?? '';
}
