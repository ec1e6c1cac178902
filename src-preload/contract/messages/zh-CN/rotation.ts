import type { rotation as english } from '../en/rotation';

export const rotation: typeof english = {};
