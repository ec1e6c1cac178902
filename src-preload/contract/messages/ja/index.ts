import { general } from './general';
import { rotation } from './rotation';
import { time } from './time';
import { tokens } from './tokens';
import type { en } from '../en';

export const ja: typeof en = { general, time, tokens, rotation };
