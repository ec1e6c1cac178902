import type { TokenDraft, TokenTemplate } from '../../../src-preload/contract/creation';
import { daysBetween, toUtcDate } from '../../../src-preload/contract/expiry';
import type { TokenSummary } from '../../../src-preload/contract/models';
import type { VanishedToken } from '../../../src-preload/contract/token-list';
import { toLifetimeDays } from '../../shared/expiry/date-limits';
import type { CreateKind } from './create-kinds';
import type { ChosenExpiry, ExpiryChoice } from './expiry-choice';

/** Everything in the form, as it stands there; nothing secret. */
export interface DraftFields {
  /** Empty until there is a connection. */
  readonly connectionId: string;
  readonly kind: CreateKind;
  /** As typed. */
  readonly userId: string;
  readonly name: string;
  readonly description: string;
  /** As GitLab names them, also those that this server or this way does not offer. */
  readonly scopes: readonly string[];
  readonly expiry: ExpiryChoice;
}

/** Long enough to be of use, and renewed by one press of "Rotate". */
const DEFAULT_DAYS = 90;

export const EMPTY_FIELDS: DraftFields = {
  connectionId: '',
  kind: 'personal',
  userId: '',
  name: '',
  description: '',
  scopes: [],
  expiry: { kind: 'days', days: DEFAULT_DAYS },
};

/** A lifetime as a choice; null = never expires. */
export function toExpiryChoice(lifetimeDays: number | null): ExpiryChoice {
  return lifetimeDays === null ? { kind: 'never' } : { kind: 'days', days: lifetimeDays };
}

/** What a template changes in the form. */
export function fromTemplate(
  template: Pick<TokenTemplate, 'name' | 'description' | 'scopes' | 'lifetimeDays'>,
): Partial<DraftFields> {
  const { name, description, scopes, lifetimeDays } = template;
  return { name, description, scopes, expiry: toExpiryChoice(lifetimeDays) };
}

/** The form for a token like another one, dead or alive: the same lifetime from today on. */
export function sameAs(token: TokenSummary | VanishedToken): DraftFields {
  return {
    ...EMPTY_FIELDS,
    connectionId: token.connectionId,
    name: token.name,
    description: token.description ?? '',
    scopes: token.scopes,
    expiry: toExpiryChoice(toLifetimeDays(token)),
  };
}

/** @param scopes those of the form that this server and this way offer */
export function toDraft(
  fields: Pick<DraftFields, 'name' | 'description'>,
  scopes: readonly string[],
  expiry: Pick<ChosenExpiry, 'date'>,
): TokenDraft {
  return {
    name: fields.name.trim(),
    description: fields.description.trim(),
    scopes,
    expiresAt: expiry.date,
  };
}

/**
 * A draft as an own template.
 *
 * @param now epoch milliseconds
 */
export function toTemplate(draft: TokenDraft, now: number): Omit<TokenTemplate, 'id'> {
  const { name, description, scopes, expiresAt } = draft;
  const lifetimeDays =
    expiresAt === null ? null : Math.max(1, daysBetween(toUtcDate(now), expiresAt));
  return { name, description, scopes, lifetimeDays };
}
