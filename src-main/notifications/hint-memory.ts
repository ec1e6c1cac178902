import { z } from 'zod';
import type { JsonFile } from '../files/json-file';
import type { Log } from '../log/log';

/** Whether the hint that notifications do not get through was put away, over restarts. */
export interface HintMemory {
  isDismissed(): boolean;
  /** Never rejects; what cannot be saved holds for this run. */
  setDismissed(isDismissed: boolean): Promise<void>;
}

export const hintFileSchema = z.object({ hintDismissed: z.boolean() });

type HintFile = z.infer<typeof hintFileSchema>;

export const NO_HINT_YET: HintFile = { hintDismissed: false };

export function createHintMemory(
  file: Pick<JsonFile<HintFile>, 'save'>,
  { hintDismissed }: HintFile,
  log: Log,
): HintMemory {
  let dismissed = hintDismissed;
  return {
    isDismissed: () => dismissed,
    async setDismissed(isDismissed) {
      if (dismissed === isDismissed) return;
      dismissed = isDismissed;
      const saved = await file.save({ hintDismissed: dismissed });
      if (!saved.ok) log.warn('notifications.hint-not-saved', { code: saved.code });
    },
  };
}
