import type { Urgency } from '../../../src-preload/contract/expiry';
import type { IconName } from './icons';

/** Colour is never alone: each urgency has a shape of its own, and a word from the catalogue. */
export const URGENCY_ICONS: Readonly<Record<Urgency, IconName>> = {
  dead: 'dead',
  today: 'error',
  week: 'warning',
  month: 'alarm',
  'two-months': 'hourglass',
  later: 'clock',
  never: 'infinity',
};
