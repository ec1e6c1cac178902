import { calendar } from './calendar';
import { connections } from './connections';
import { create } from './create';
import { desktop } from './desktop';
import { errors, errorWords } from './errors';
import { general } from './general';
import { inspect } from './inspect';
import { inspectPage } from './inspect-page';
import { notifications } from './notifications';
import { recovery } from './recovery';
import { rotation } from './rotation';
import { scopes } from './scopes';
import { settings } from './settings';
import { shell } from './shell';
import { snippets } from './snippets';
import { templates } from './templates';
import { time } from './time';
import { tokens } from './tokens';
import { tray } from './tray';
import { warnings } from './warnings';
import type { en } from '../en';

export const ja: typeof en = {
  general,
  time,
  shell,
  connections,
  desktop,
  calendar,
  notifications,
  tray,
  tokens,
  scopes,
  templates,
  inspect,
  rotation,
  recovery,
  create,
  inspectPage,
  warnings,
  snippets,
  settings,
  errors,
  errorWords,
};
