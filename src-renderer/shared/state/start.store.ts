import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { AppError } from '../../../src-preload/contract/app-error';

/** What could not be had from main when the window opened. */
export const useStartStore = defineStore('start', () => ({
  failure: shallowRef<AppError | null>(null),
}));
