import type { Dice } from './dice';
import type { Stage } from './stage';

/** One way in which the world lets the app down. */
export interface FaultKind {
  /** Short and without spaces, to ask for this one alone. */
  readonly id: string;
  /** What goes wrong, as the beginning of a sentence. */
  readonly sentence: string;
  /** The bug that a failing run of it shows. */
  readonly catches: string;
  /** How often it comes in one round of all kinds. */
  readonly share: number;
  /** Why it cannot be tried here, or null. */
  readonly obstacle?: () => string | null;
  /**
   * Injects the fault, proves that it really happened, and leaves the app running or ended. What
   * must hold afterwards is the same for all kinds and is checked by the caller.
   */
  readonly run: (stage: Stage, dice: Dice) => Promise<void>;
}
