import { inject, type App, type InjectionKey } from 'vue';
import type { DesktopApi, RouteInput, RouteName } from '../../src-preload/contract/contract';

declare global {
  interface Window {
    readonly desktop: DesktopApi;
  }
}

/** What the window takes from outside itself; the same app runs on a fake of it. */
export interface Surroundings {
  readonly desktop: DesktopApi;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** IANA name of the user's time zone, such as `Asia/Tokyo`. */
  readonly timeZone: string;
}

const surroundingsKey: InjectionKey<Surroundings> = Symbol('surroundings');

/** The bridge that the preload put on the window. */
export function windowDesktop(): DesktopApi {
  return window.desktop;
}

/**
 * A call that the bridge itself refuses (main gone, input not cloneable) becomes an `INTERNAL`
 * error, so that callers read results and never catch.
 */
function withoutThrowing(desktop: DesktopApi): DesktopApi {
  return {
    on: (event, listener) => desktop.on(event, listener),
    async call<R extends RouteName>(route: R, input: RouteInput<R>) {
      try {
        return await desktop.call(route, input);
      } catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        return { ok: false, code: 'INTERNAL', details: { reason } };
      }
    },
  };
}

/** Hands the surroundings to every component and store of the app. */
export function provideSurroundings(app: App, surroundings: Surroundings): void {
  const desktop = withoutThrowing(surroundings.desktop);
  app.provide(surroundingsKey, { ...surroundings, desktop });
}

/** In a component's or a store's set-up only. */
export function useSurroundings(): Surroundings {
  const surroundings = inject(surroundingsKey, null);
  if (surroundings === null) throw new Error('provideSurroundings was not called for this app');
  return surroundings;
}

/** The border to main, in a component's or a store's set-up only. */
export function useDesktop(): DesktopApi {
  return useSurroundings().desktop;
}
