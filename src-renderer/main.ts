import './theme/tokens.css';
import './theme/base.css';
import { systemTimeZone } from '../src-preload/contract/time-zone';
import { createLatchkey } from './create-latchkey';
import { windowDesktop } from './desktop/desktop';
import { createAppRouter } from './router';
import { createTicker, systemNow } from './shared/composables/use-now';

const { app, start } = createLatchkey({
  surroundings: {
    desktop: windowDesktop(),
    now: systemNow,
    timeZone: systemTimeZone(),
  },
  ticker: createTicker(systemNow, document),
  router: createAppRouter(),
});

await start();
app.mount('#app');
