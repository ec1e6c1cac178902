import type { Language, LanguageChoice } from '../../src-preload/contract/models';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'ja'];

/** The language that `--lang` names, when it is one of ours; null leaves the choice to the setting. */
export function toForcedLanguage(lang: string): Language | null {
  return LANGUAGES.find((language) => language === lang) ?? null;
}

/**
 * Language in force: `--lang` first, then the setting, then the first of the system's preferred
 * languages that there is a catalogue for, then English.
 *
 * @param forced by `--lang`
 * @param preferred BCP 47 tags, best first
 */
export function chooseLanguage(
  forced: Language | null,
  choice: LanguageChoice,
  preferred: readonly string[],
): Language {
  if (forced !== null) return forced;
  if (choice !== 'system') return choice;
  for (const tag of preferred) {
    const match = matchLanguage(tag);
    if (match) return match;
  }
  return 'en';
}

/** Traditional Chinese readers are better served by English than by the other script. */
function matchLanguage(tag: string): Language | null {
  const [language, ...rest] = tag.toLowerCase().split('-');
  if (language === 'en') return 'en';
  if (language === 'ja') return 'ja';
  const isTraditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return language === 'zh' && !isTraditional ? 'zh-CN' : null;
}
