import { createFormats, type Formats } from '../../src-preload/contract/format';
import type { Language } from '../../src-preload/contract/models';
import { createTranslate, type Translate } from './translate';

/** What texts are made of, in one language and one time zone. */
export interface Words {
  readonly t: Translate;
  readonly formats: Formats;
}

/**
 * The words of the language and zone that are in force when they are asked for: both may change
 * while the app runs.
 */
export function createWords(language: () => Language, timeZone: () => string): () => Words {
  let key = '';
  let words: Words | null = null;
  return () => {
    const inForce = language();
    const zone = timeZone();
    if (words === null || key !== `${inForce} ${zone}`) {
      key = `${inForce} ${zone}`;
      words = toWords(inForce, zone);
    }
    return words;
  };
}

function toWords(language: Language, timeZone: string): Words {
  const t = createTranslate(language);
  const timeWords = {
    dead: t('time.dead'),
    never: t('time.never'),
    underMinute: t('time.underMinute'),
  };
  return { t, formats: createFormats(language, timeZone, timeWords) };
}
