import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { Board } from '../followup/board.tsx';
import { ErrorPage } from './error-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({
  component: Shell,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const getParentRoute = () => root;

const board = createRoute({ getParentRoute, path: '/', component: Board });

const setup = createRoute({
  getParentRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('../workspace/setup-page.tsx'), 'SetupPage'),
});

const signIn = createRoute({
  getParentRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: text }),
  component: lazyRouteComponent(() => import('../workspace/sign-in-page.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('../workspace/invitation-page.tsx'), 'InvitationPage'),
});

const incidents = createRoute({
  getParentRoute,
  path: '/incidents',
  validateSearch: z.object({ q: text, severity: text, state: text, service: text, tag: text }),
  component: lazyRouteComponent(() => import('../incident/incidents-page.tsx'), 'IncidentsPage'),
});

const newIncident = createRoute({
  getParentRoute,
  path: '/incidents/new',
  component: lazyRouteComponent(
    () => import('../incident/new-incident-page.tsx'),
    'NewIncidentPage',
  ),
});

const incident = createRoute({
  getParentRoute,
  path: '/incidents/$incidentId',
  validateSearch: z.object({ panel: text }),
  component: lazyRouteComponent(() => import('../lifecycle/incident-page.tsx'), 'IncidentPage'),
});

const history = createRoute({
  getParentRoute,
  path: '/incidents/$incidentId/history',
  validateSearch: z.object({ revision: text, against: text }),
  component: lazyRouteComponent(
    () => import('../postmortem/history/history-page.tsx'),
    'HistoryPage',
  ),
});

const published = createRoute({
  getParentRoute,
  path: '/incidents/$incidentId/published',
  validateSearch: z.object({
    revision: z.coerce.number().int().min(1).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../learning/published-page.tsx'), 'PublishedPage'),
});

const actions = createRoute({
  getParentRoute,
  path: '/actions',
  validateSearch: z.object({ mine: flag, overdue: flag, orphan: flag, state: text }),
  component: lazyRouteComponent(() => import('../actions/actions-page.tsx'), 'ActionsPage'),
});

const library = createRoute({
  getParentRoute,
  path: '/library',
  validateSearch: z.object({ q: text, severity: text, service: text, tag: text }),
  component: lazyRouteComponent(() => import('../learning/library-page.tsx'), 'LibraryPage'),
});

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$part', params: { part: 'workspace' }, replace: true });
  },
});

const settingsPart = createRoute({
  getParentRoute,
  path: '/settings/$part',
  component: lazyRouteComponent(() => import('../workspace/settings-page.tsx'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    board,
    setup,
    signIn,
    invitation,
    incidents,
    newIncident,
    incident,
    history,
    published,
    actions,
    library,
    settings,
    settingsPart,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
