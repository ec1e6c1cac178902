import type { Language, LanguageChoice } from '../../src-preload/contract/models';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'ja'];

/**
 * Language in force: `--lang` first, then the setting, then the first of the system's preferred
 * languages that there is a catalogue for, then English.
 *
 * @param preferred BCP 47 tags, best first
 */
export function chooseLanguage(
  forced: string,
  choice: LanguageChoice,
  preferred: readonly string[],
): Language {
  const wished = LANGUAGES.find((language) => language === forced);
  if (wished) return wished;
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
