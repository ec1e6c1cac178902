import { general } from './general';
import { rotation } from './rotation';
import { time } from './time';
import { tokens } from './tokens';

export const en = { general, time, tokens, rotation };
