import type { tokens as english } from '../en/tokens';

export const tokens: typeof english = {};
