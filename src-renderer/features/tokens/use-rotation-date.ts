import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { addDays, toUtcDate, type UtcDate } from '../../../src-preload/contract/expiry';
import type { ConnectionSummary, TokenSummary } from '../../../src-preload/contract/models';
import {
  toDateLimits,
  toDateProblem,
  type DateLimits,
  type DateProblem,
} from '../../shared/expiry/date-limits';
import {
  DAYS_GIVEN_WITHOUT_DATE,
  toDefaultPreset,
  toPresetDates,
  type PresetDate,
  type RotationPreset,
} from './rotation-dates';

/** The new expiry that is being chosen. */
export interface RotationDate {
  readonly limits: ComputedRef<DateLimits>;
  readonly presets: ComputedRef<readonly PresetDate[]>;
  /** The preset in force, or `own` once a date was typed. */
  readonly chosen: ShallowRef<RotationPreset | 'own'>;
  /** Text of the date field, whatever is in it. */
  readonly text: Ref<string>;
  readonly problem: ComputedRef<DateProblem | null>;
  /** The date was brought forward to the server's maximum. */
  readonly clamped: ComputedRef<boolean>;
  /** False when the server gives a week, whatever is asked. */
  readonly canChoose: boolean;
  readonly choosePreset: (preset: RotationPreset) => void;
  readonly type: (text: string) => void;
  /** The server named its latest date in a refusal: it is the limit now, and is taken. */
  readonly takeLatest: (date: UtcDate) => void;
}

/** @param now epoch milliseconds */
export function useRotationDate(
  token: TokenSummary,
  connection: ConnectionSummary | null,
  now: Readonly<Ref<number>>,
): RotationDate {
  const canChoose = connection?.capabilities.rotateTakesDate ?? true;
  const refusedFor = shallowRef<UtcDate | null>(null);
  const limits = computed(() =>
    toDateLimits(connection?.maxLifetimeDays ?? null, refusedFor.value, now.value),
  );
  const presets = computed(() => toPresetDates(token, limits.value, now.value));
  const dateOf = (preset: RotationPreset): UtcDate =>
    presets.value.find((one) => one.preset === preset)?.date ?? limits.value.earliest;
  const first = canChoose ? toDefaultPreset(token) : 'own';
  const chosen = shallowRef<RotationPreset | 'own'>(first);
  const week = addDays(toUtcDate(now.value), DAYS_GIVEN_WITHOUT_DATE);
  const text = ref(first === 'own' ? week : dateOf(first));

  function put(choice: RotationPreset | 'own', date: string): void {
    chosen.value = choice;
    text.value = date;
  }

  return {
    limits,
    presets,
    chosen,
    text,
    problem: computed(() => toDateProblem(text.value, limits.value)),
    clamped: computed(() =>
      presets.value.some((one) => one.preset === chosen.value && one.clamped),
    ),
    canChoose,
    choosePreset: (preset) => put(preset, dateOf(preset)),
    type: (date) => put('own', date),
    takeLatest(date) {
      refusedFor.value = date;
      put('own', date);
    },
  };
}
