import type { RecoveryOutcome } from '../../../src-preload/contract/models';
import type { IconName } from '../../shared/components/icons';

/** Colour is never alone: each outcome has a shape of its own, and says in words what it is. */
export const OUTCOME_LOOKS: Readonly<
  Record<RecoveryOutcome, { readonly tone: 'info' | 'warning' | 'error'; readonly icon: IconName }>
> = {
  looking: { tone: 'info', icon: 'hourglass' },
  undetermined: { tone: 'warning', icon: 'question' },
  'value-lost': { tone: 'warning', icon: 'warning' },
  'credential-lost': { tone: 'error', icon: 'plug' },
  'value-unsaved': { tone: 'error', icon: 'unlock' },
};
