import { LANGUAGE_NAMES, LANGUAGES } from '../../../src-preload/contract/messages/catalogue';
import type { LanguageChoice, ThemeChoice } from '../../../src-preload/contract/models';
import type { Translate } from '../../i18n/i18n';
import type { IconName } from '../../shared/components/icons';
import { PAGE_NAMES, type PageName } from '../../shared/composables/page-names';

/** One line of the palette. */
export interface Command {
  /** The same in every language. */
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** What commands do; the palette gives it. */
export interface CommandDeeds {
  readonly go: (page: PageName) => void;
  readonly addConnection: () => void;
  readonly sync: () => void;
  readonly clearClipboard: () => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly setLanguage: (language: LanguageChoice) => void;
}

/** What decides which commands make sense now. */
export interface CommandCircumstances {
  readonly hasConnections: boolean;
  readonly clipboardHoldsToken: boolean;
}

const PAGE_ICONS: Readonly<Record<PageName, IconName>> = {
  tokens: 'key',
  create: 'plus',
  inspect: 'search',
  connections: 'plug',
  settings: 'sliders',
};

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

function actionCommands(t: Translate, deeds: CommandDeeds, now: CommandCircumstances): Command[] {
  const sync: Command = {
    id: 'sync',
    label: t('shell.sync.now'),
    icon: 'refresh',
    run: deeds.sync,
  };
  const clear: Command = {
    id: 'clear-clipboard',
    label: t('shell.palette.clearClipboard'),
    icon: 'clipboard',
    run: deeds.clearClipboard,
  };
  const add: Command = {
    id: 'add-connection',
    label: t('shell.palette.addConnection'),
    icon: 'plus',
    run: deeds.addConnection,
  };
  return [...(now.hasConnections ? [sync] : []), ...(now.clipboardHoldsToken ? [clear] : []), add];
}

/** Every command that makes sense now, in the language in force. */
export function listCommands(
  t: Translate,
  deeds: CommandDeeds,
  now: CommandCircumstances,
): readonly Command[] {
  const languages: readonly LanguageChoice[] = ['system', ...LANGUAGES];
  return [
    ...PAGE_NAMES.map((page) => ({
      id: `go-${page}`,
      label: t('shell.palette.goTo', { page: t(`shell.page.${page}`) }),
      icon: PAGE_ICONS[page],
      run: () => deeds.go(page),
    })),
    ...actionCommands(t, deeds, now),
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: t('shell.palette.theme', { name: t(`settings.themeChoice.${theme}`) }),
      icon: 'theme' as const,
      run: () => deeds.setTheme(theme),
    })),
    ...languages.map((language) => ({
      id: `language-${language}`,
      label: t('shell.palette.language', {
        name: language === 'system' ? t('settings.languageSystem') : LANGUAGE_NAMES[language],
      }),
      icon: 'globe' as const,
      run: () => deeds.setLanguage(language),
    })),
  ];
}

/** Commands whose label has every word of the search, in any order and case. */
export function filterCommands(commands: readonly Command[], search: string): readonly Command[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => {
    const text = label.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
