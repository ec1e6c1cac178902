/* global process */
// Required by Electron before the app (NODE_OPTIONS): gives the main process a wall clock that a test
// can set. Timers and the steady clock go on as they are, as when somebody sets a computer's clock.
const real = Date.now;
globalThis.clockOffset = Number(process.env.CLOCK_OFFSET);
Date.now = () => real() + globalThis.clockOffset;
