import type { TokenTemplate } from '../../../src-preload/contract/creation';
import {
  BUILT_IN_TEMPLATES,
  toTemplateReasonKey,
  toTemplateTitleKey,
} from '../../../src-preload/contract/templates';
import type { Texts } from '../../i18n/i18n';

/** One template as the gallery shows it. */
export interface GalleryEntry {
  readonly id: string;
  /** What the job is; of an own template its name. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Why these scopes; of an own template what it is, as far as its user said. */
  readonly why: string;
  readonly isOwn: boolean;
  readonly template: Pick<TokenTemplate, 'name' | 'description' | 'scopes' | 'lifetimeDays'>;
}

function toOwnEntry(template: TokenTemplate, { t }: Pick<Texts, 't'>): GalleryEntry {
  const { id, name, description, scopes, lifetimeDays } = template;
  const lifetime =
    lifetimeDays === null
      ? t('create.templates.never')
      : t('create.expires.days', {}, lifetimeDays);
  const why = [t('create.templates.own'), lifetime, description].filter(Boolean).join(' · ');
  return { id, name, scopes, why, isOwn: true, template };
}

/** The user's own first, as they were saved, then those that come with Latchkey. */
export function toGalleryEntries(
  own: readonly TokenTemplate[],
  texts: Pick<Texts, 't'>,
): readonly GalleryEntry[] {
  const { t } = texts;
  return [
    ...own.map((template) => toOwnEntry(template, texts)),
    ...BUILT_IN_TEMPLATES.map((template) => ({
      id: template.id,
      name: t(toTemplateTitleKey(template)),
      scopes: template.scopes,
      why: t(toTemplateReasonKey(template)),
      isOwn: false,
      template,
    })),
  ];
}
