import { computed, inject, type App, type ComputedRef, type InjectionKey } from 'vue';
import { createI18n } from 'vue-i18n';
import {
  catalogues,
  LANGUAGES,
  type Catalogue,
  type MessageKey,
} from '../../src-preload/contract/messages/catalogue';
import { createPluralRule } from '../../src-preload/contract/messages/plural-rules';
import type { Language } from '../../src-preload/contract/models';
import { createFormats, type Formats } from '../../src-preload/contract/format';

/** What a text may be filled with; never markup. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Text of a key in the language in force.
 *
 * @param count picks the plural form and fills `{count}` (as a number of the language)
 */
export type Translate = (key: MessageKey, values?: TextValues, count?: number) => string;

/** Texts and formats of the app, for components, stores and the router. */
export interface Texts {
  readonly t: Translate;
  /** Replaced as a whole when the language changes. */
  readonly formats: ComputedRef<Formats>;
  readonly language: ComputedRef<Language>;
  setLanguage(language: Language): void;
}

const textsKey: InjectionKey<Texts> = Symbol('texts');

function createCatalogueI18n(language: Language) {
  return createI18n<[Catalogue], Language, false>({
    // Without it version 11 still starts in the legacy mode.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messages: catalogues,
    pluralRules: Object.fromEntries(LANGUAGES.map((name) => [name, createPluralRule(name)])),
  });
}

/** @param timeZone IANA name of the user's time zone */
export function createTexts(
  language: Language,
  timeZone: string,
): Texts & { install(app: App): void } {
  const i18n = createCatalogueI18n(language);
  const current = computed(() => i18n.global.locale.value);
  const formats = computed(() =>
    createFormats(current.value, timeZone, catalogues[current.value].time),
  );
  const t: Translate = (key, values = {}, count) =>
    count === undefined
      ? i18n.global.t(key, values)
      : i18n.global.t(key, { count: formats.value.number(count), ...values }, count);
  const texts: Texts = {
    t,
    formats,
    language: current,
    setLanguage: (next) => (i18n.global.locale.value = next),
  };
  return {
    ...texts,
    install(app) {
      app.use(i18n);
      app.provide(textsKey, texts);
    },
  };
}

/** In a component's or a store's set-up only. */
export function useTexts(): Texts {
  const texts = inject(textsKey, null);
  if (texts === null) throw new Error('createTexts was not installed in this app');
  return texts;
}
