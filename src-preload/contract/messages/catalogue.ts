import type { Language } from '../models';
import { en } from './en';
import { ja } from './ja';
import { zhCN } from './zh-CN';

/** Every text of the app in one language; English is the shape that the others must have. */
export type Catalogue = typeof en;

type KeysOf<Node> = {
  [K in keyof Node & string]: Node[K] extends string ? K : `${K}.${KeysOf<Node[K]>}`;
}[keyof Node & string];

/** Path of a text, such as `time.urgency.week`. */
export type MessageKey = KeysOf<Catalogue>;

/** All texts of window, notifications, tray, menus and errors. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, 'zh-CN': zhCN, ja };

/** The languages that there are, the fallback first. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'ja'];

/** Each language's name for itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  ja: '日本語',
};
