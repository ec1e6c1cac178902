import {
  createCoreContext,
  compile,
  registerMessageCompiler,
  resolveValue,
  translate as translateMessage,
} from '@intlify/core-base';
import { catalogues, type MessageKey } from '../../src-preload/contract/messages/catalogue';
import { createPluralRule } from '../../src-preload/contract/messages/plural-rules';
import type { Language } from '../../src-preload/contract/models';

/** A text of the catalogue, with its named values filled in. */
export type Translate = (
  key: MessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The window's own message format, for what main shows: menus, dialogs, notifications. */
export function createTranslate(language: Language): Translate {
  registerMessageCompiler(compile);
  const context = createCoreContext({
    locale: language,
    messages: { [language]: catalogues[language] },
    messageResolver: resolveValue,
    pluralRules: { [language]: createPluralRule(language) },
  });
  return (key, values = {}) => {
    const text = translateMessage(context, key, values);
    return typeof text === 'string' ? text : key;
  };
}
