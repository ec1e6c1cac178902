import type { WantedView } from '../../src-preload/contract/models';

/** What a notification or the tray wants the window to show, until the window takes it. */
export interface WantedViews {
  /** Brings the window up for it. A later wish replaces one that was not taken yet. */
  want(view: WantedView): void;
  /** The wish, once; null when there is none. */
  take(): WantedView | null;
}

export interface WantedViewsParts {
  /** Opens the window, or brings it to the front. */
  readonly showWindow: () => void;
  /** Tells a window that is there already; one that is only being made takes the wish by itself. */
  readonly tellWindow: () => void;
}

export function createWantedViews({ showWindow, tellWindow }: WantedViewsParts): WantedViews {
  let wanted: WantedView | null = null;
  return {
    want(view) {
      wanted = view;
      showWindow();
      tellWindow();
    },
    take() {
      const view = wanted;
      wanted = null;
      return view;
    },
  };
}
