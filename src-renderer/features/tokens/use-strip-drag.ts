import { computed, shallowRef, type ComputedRef, type Ref } from 'vue';

/** Where a drag over the strip is, as places 0 to 1. */
export interface StripDrag {
  readonly state: 'idle' | 'pressed' | 'dragging';
  readonly from: number;
  readonly to: number;
}

export interface StripDragControls {
  readonly band: ComputedRef<{ readonly left: number; readonly width: number } | null>;
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly cancel: () => void;
  /** Swallows the click that ends a drag, so that it does not open the token under it. */
  readonly click: (event: MouseEvent) => void;
}

/** A hand is not that steady: below this many CSS pixels a press is a click. */
const STEADY_PX = 4;

const IDLE: StripDrag = { state: 'idle', from: 0, to: 0 };

function toPlaceOf(event: PointerEvent, strip: HTMLElement | null): number {
  const { left, width } = strip?.getBoundingClientRect() ?? { left: 0, width: 0 };
  return width === 0 ? 0 : Math.min(1, Math.max(0, (event.clientX - left) / width));
}

function toPressed(place: number): StripDrag {
  return { state: 'pressed', from: place, to: place };
}

function toBand({ state, from, to }: StripDrag): { left: number; width: number } | null {
  return state === 'dragging' ? { left: Math.min(from, to), width: Math.abs(to - from) } : null;
}

/**
 * Press, move, release over the strip or whatever surrounds it.
 *
 * @param strip reaches from now to the end of the year
 * @param done is told the two places between which was dragged, in the order of dragging
 */
export function useStripDrag(
  strip: Readonly<Ref<HTMLElement | null>>,
  done: (from: number, to: number) => void,
): StripDragControls {
  const drag = shallowRef<StripDrag>(IDLE);
  let endedDrag = false;

  function down(event: PointerEvent): void {
    endedDrag = false;
    if (event.button !== 0) return;
    drag.value = toPressed(toPlaceOf(event, strip.value));
  }

  function move(event: PointerEvent): void {
    const { state, from } = drag.value;
    if (state === 'idle') return;
    const to = toPlaceOf(event, strip.value);
    const far = Math.abs(to - from) * (strip.value?.clientWidth ?? 0) >= STEADY_PX;
    if (state === 'pressed' && far && event.currentTarget instanceof HTMLElement) {
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    drag.value = { state: state === 'dragging' || far ? 'dragging' : 'pressed', from, to };
  }

  function up(event: PointerEvent): void {
    move(event);
    const { state, from, to } = drag.value;
    drag.value = IDLE;
    endedDrag = state === 'dragging';
    if (endedDrag) done(from, to);
  }

  return {
    band: computed(() => toBand(drag.value)),
    down,
    move,
    up,
    cancel: () => (drag.value = IDLE),
    click(event) {
      if (endedDrag) event.stopPropagation();
      endedDrag = false;
    },
  };
}
