import type {
  ConnectionSummary,
  ExpiringFilter,
  ListView,
  StateFilter,
  UsageFilter,
} from '../../../src-preload/contract/models';
import type { Translate } from '../../i18n/i18n';
import type { SelectOption } from '../../shared/components/select-option';
import { toConnectionOptions } from '../../shared/state/connection-options';

/** Choices of the selects that filter; each begins with `all`. */
export interface FilterChoices {
  readonly state: readonly SelectOption[];
  readonly usage: readonly SelectOption[];
  readonly expiring: readonly SelectOption[];
  readonly scope: readonly SelectOption[];
  readonly connection: readonly SelectOption[];
}

const STATES: readonly StateFilter[] = ['all', 'active', 'expired', 'revoked'];
const USAGES: readonly UsageFilter[] = ['all', 'never', '30', '90', '180'];
const EXPIRINGS: readonly ExpiringFilter[] = ['all', '7', '30', '60', 'none'];

/** A list view's part that a select of the same name chooses. */
export type FilterField = keyof FilterChoices;

/** What a select's value makes of the list view; a value that is no choice changes nothing. */
export function toViewChange(field: FilterField, value: string): Partial<ListView> {
  const pick = <Value extends string>(known: readonly Value[]): Value | undefined =>
    known.find((one) => one === value);
  switch (field) {
    case 'state': {
      const state = pick(STATES);
      return state === undefined ? {} : { state };
    }
    case 'usage': {
      const usage = pick(USAGES);
      return usage === undefined ? {} : { usage };
    }
    case 'expiring': {
      const expiring = pick(EXPIRINGS);
      return expiring === undefined ? {} : { expiring };
    }
    case 'scope':
    case 'connection':
      return { [field]: value };
  }
}

/** @param chosenScope stays a choice even when no token has it any more */
export function toFilterChoices(
  t: Translate,
  scopes: readonly string[],
  chosenScope: string,
  connections: readonly ConnectionSummary[],
): FilterChoices {
  const all = (label: string): SelectOption => ({ value: 'all', label });
  const ofDays = (key: 'usageDays' | 'expiringDays', days: readonly number[]): SelectOption[] =>
    days.map((count) => ({ value: `${count}`, label: t(`tokens.filters.${key}`, {}, count) }));
  const known = [...new Set([...scopes, ...(chosenScope === 'all' ? [] : [chosenScope])])];
  return {
    state: [
      all(t('tokens.filters.stateAll')),
      ...(['active', 'expired', 'revoked'] as const).map((value) => ({
        value,
        label: t(`time.state.${value}`),
      })),
    ],
    usage: [
      all(t('tokens.filters.usageAll')),
      { value: 'never', label: t('tokens.filters.usageNever') },
      ...ofDays('usageDays', [30, 90, 180]),
    ],
    expiring: [
      all(t('tokens.filters.expiringAll')),
      ...ofDays('expiringDays', [7, 30, 60]),
      { value: 'none', label: t('tokens.filters.expiringNone') },
    ],
    scope: [
      all(t('tokens.filters.scopeAll')),
      ...known.map((scope) => ({ value: scope, label: scope })),
    ],
    connection: [all(t('tokens.filters.connectionAll')), ...toConnectionOptions(connections)],
  };
}
