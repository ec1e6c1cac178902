import { createRouter, createWebHashHistory, type Router, type RouterHistory } from 'vue-router';
import ConnectionsPage from './features/connections/ConnectionsPage.vue';
import CreatePage from './features/create/CreatePage.vue';
import InspectPage from './features/inspect/InspectPage.vue';
import SettingsPage from './features/settings/SettingsPage.vue';
import TokensPage from './features/tokens/TokensPage.vue';

/** The pages, by the names that links and titles use. */
export function createAppRouter(history: RouterHistory = createWebHashHistory()): Router {
  return createRouter({
    history,
    routes: [
      { path: '/tokens', name: 'tokens', component: TokensPage },
      { path: '/create', name: 'create', component: CreatePage },
      { path: '/inspect', name: 'inspect', component: InspectPage },
      { path: '/connections', name: 'connections', component: ConnectionsPage },
      { path: '/settings', name: 'settings', component: SettingsPage },
      { path: '/:elsewhere(.*)*', redirect: { name: 'tokens' } },
    ],
  });
}
