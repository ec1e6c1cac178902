import { shallowRef, type Directive } from 'vue';

/**
 * What an element's tooltip says. Its accessible description is the same text, unless another is
 * given or `isName` says that its accessible name says the same already.
 */
export interface TooltipContent {
  readonly text: string;
  readonly isName?: boolean;
  readonly description?: string | undefined;
}

/** The one tooltip that is open, for the one layer that draws it. */
export interface OpenTooltip {
  readonly text: string;
  readonly anchor: HTMLElement;
}

export const openTooltip = shallowRef<OpenTooltip | null>(null);

const contents = new WeakMap<HTMLElement, TooltipContent>();

function toContent(value: string | TooltipContent): TooltipContent {
  return typeof value === 'string' ? { text: value } : value;
}

function toDescription({ text, isName, description }: TooltipContent): string {
  return description ?? (isName === true ? '' : text);
}

function show(element: HTMLElement): void {
  const text = contents.get(element)?.text ?? '';
  openTooltip.value = text === '' ? null : { text, anchor: element };
}

/** Closes the tooltip of an element, or whichever is open. */
export function hideTooltip(element?: HTMLElement): void {
  if (element === undefined || openTooltip.value?.anchor === element) openTooltip.value = null;
}

function remember(element: HTMLElement, value: string | TooltipContent): void {
  const content = toContent(value);
  contents.set(element, content);
  const description = toDescription(content);
  if (description === '') element.removeAttribute('aria-description');
  else element.setAttribute('aria-description', description);
  if (openTooltip.value?.anchor === element) show(element);
}

/**
 * `v-tooltip="text"`: shown on hover and keyboard focus, closed by Escape; also the element's
 * accessible description. Line breaks in the text are kept. An empty text shows nothing.
 */
export const vTooltip: Directive<HTMLElement, string | TooltipContent> = {
  mounted(element, { value }) {
    remember(element, value);
    element.addEventListener('pointerenter', () => show(element));
    element.addEventListener('pointerleave', () => hideTooltip(element));
    element.addEventListener('pointerdown', () => hideTooltip(element));
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) show(element);
    });
    element.addEventListener('blur', () => hideTooltip(element));
  },
  updated(element, { value }) {
    remember(element, value);
  },
  beforeUnmount(element) {
    hideTooltip(element);
  },
  getSSRProps: ({ value }) => {
    const description = toDescription(toContent(value));
    return description === '' ? {} : { 'aria-description': description };
  },
};
