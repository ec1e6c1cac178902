import { nextTick, onBeforeUnmount, reactive, shallowRef, type Ref, type ShallowRef } from 'vue';

/** Pixels between button and menu, and between menu and the window's edge. */
const GAP = 4;
const MARGIN = 8;

export interface MenuControls {
  readonly isOpen: ShallowRef<boolean>;
  /** Where the menu is, in pixels of the window. */
  readonly place: { readonly left: string; readonly top: string };
  /** The keyboard goes to the first entry, or to the last. */
  readonly open: (at?: 'first' | 'last') => Promise<void>;
  /** With `focusButton` the keyboard goes back to where it came from. */
  readonly close: (focusButton?: boolean) => void;
  /** For keys within the menu. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Where a key leads from an entry; null when it does not move. */
export function toNextEntry(key: string, at: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at < 0 ? -1 : at - 1,
    Home: 0,
    End: -1,
  };
  const next = steps[key];
  return next === undefined || count === 0 ? null : (next + count) % count;
}

/** Below the button and flush with its end; above where there is no room below. */
function toPlace(button: DOMRect, menu: DOMRect): { left: string; top: string } {
  const left = Math.min(button.right - menu.width, window.innerWidth - menu.width - MARGIN);
  const below = button.bottom + GAP;
  const fits = below + menu.height + MARGIN < window.innerHeight;
  const top = fits ? below : Math.max(MARGIN, button.top - GAP - menu.height);
  return { left: `${Math.max(MARGIN, left)}px`, top: `${top}px` };
}

/** Tells of what happens elsewhere in the window while the menu is open. */
function createOutsideWatch(
  isInside: (target: Node) => boolean,
  isAtButton: () => boolean,
  onOutside: () => void,
): { readonly start: () => void; readonly stop: () => void } {
  const onEvent = ({ type, target }: Event): void => {
    // What brought the button into sight is told a frame later, when the menu is already at it.
    if (type === 'scroll' && isAtButton()) return;
    if (!(target instanceof Node && isInside(target))) onOutside();
  };
  const listen = (change: 'addEventListener' | 'removeEventListener'): void => {
    for (const type of ['pointerdown', 'scroll', 'resize']) window[change](type, onEvent, true);
  };
  return { start: () => listen('addEventListener'), stop: () => listen('removeEventListener') };
}

/** Where the button was when its menu was placed. */
function createAnchor(button: Readonly<Ref<HTMLElement | null>>) {
  let at: DOMRect | null = null;
  return {
    put: (rect: DOMRect): void => void (at = rect),
    drop: (): void => void (at = null),
    /** Whether it is there still; true while the menu has no place yet. */
    isThere: (): boolean => {
      const now = button.value?.getBoundingClientRect();
      return at === null || (at.top === now?.top && at.left === now.left);
    },
  };
}

/** Arrow keys, Home and End move; Escape and Tab close. */
function moveByKey(
  event: KeyboardEvent,
  entries: readonly HTMLElement[],
  close: MenuControls['close'],
): void {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const next = toNextEntry(event.key, at, entries.length);
  if (next !== null) entries[next]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close(true);
  else return;
  // Tab goes on to what comes after the button.
  if (event.key === 'Tab') return;
  event.preventDefault();
  event.stopPropagation();
}

/** Opening, placing and moving through a menu that belongs to a button. */
export function useMenu(
  button: Readonly<Ref<HTMLElement | null>>,
  menu: Readonly<Ref<HTMLElement | null>>,
): MenuControls {
  const isOpen = shallowRef(false);
  const place = reactive({ left: '0px', top: '0px' });
  const anchor = createAnchor(button);
  const outside = createOutsideWatch(
    (target) => [menu.value, button.value].some((one) => one?.contains(target) === true),
    anchor.isThere,
    () => close(),
  );
  const entries = (): readonly HTMLElement[] => [
    ...(menu.value?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];

  function close(focusButton = false): void {
    isOpen.value = false;
    anchor.drop();
    outside.stop();
    if (focusButton) button.value?.focus();
  }

  async function open(at: 'first' | 'last' = 'first'): Promise<void> {
    isOpen.value = true;
    outside.start();
    await nextTick();
    if (menu.value === null || button.value === null) return;
    menu.value.showPopover();
    const [from, room] = [button.value.getBoundingClientRect(), menu.value.getBoundingClientRect()];
    Object.assign(place, toPlace(from, room));
    anchor.put(from);
    entries()
      .at(at === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true });
    if (at === 'last') menu.value.scrollTop = menu.value.scrollHeight;
  }

  onBeforeUnmount(() => close());
  return { isOpen, place, open, close, onKey: (event) => moveByKey(event, entries(), close) };
}
