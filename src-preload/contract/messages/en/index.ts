import { connections } from './connections';
import { errors, errorWords } from './errors';
import { general } from './general';
import { rotation } from './rotation';
import { settings } from './settings';
import { shell } from './shell';
import { time } from './time';
import { tokens } from './tokens';

export const en = {
  general,
  time,
  shell,
  connections,
  tokens,
  rotation,
  settings,
  errors,
  errorWords,
};
