import { join } from 'node:path';
import { createCalendarExport, type CalendarExportParts } from './calendar/calendar-export';
import type { HandlerParts } from './ipc/handlers';
import { toPageAddress } from './window/page-address';
import { askWhereToSave } from './window/save-dialog';

const FILE_NAME = 'latchkey-expiries.ics';

type Given = Omit<CalendarExportParts, 'askWhere' | 'addressOf'>;

/** @param documents the folder that is offered, asked each time */
export function composeCalendarExport(
  parts: Given,
  documents: () => string,
): HandlerParts['exportCalendar'] {
  return createCalendarExport({
    ...parts,
    addressOf: (connection) => toPageAddress(connection, 'personal-access-tokens'),
    askWhere() {
      const t = parts.translate();
      return askWhereToSave({
        title: t('calendar.saveTitle'),
        path: join(documents(), FILE_NAME),
        kind: t('calendar.fileKind'),
        ending: 'ics',
      });
    },
  });
}
