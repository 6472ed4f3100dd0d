import { STAGES, type Stage } from '@kintsugi/domain';
import {
  AlarmClock,
  BookOpen,
  LayoutDashboard,
  type LucideIcon,
  Settings,
  SquareCheckBig,
} from 'lucide-react';

export interface NavItem {
  readonly to: '/' | '/incidents' | '/actions' | '/library' | '/settings';
  readonly name: string;
  readonly icon: LucideIcon;
}

const STAGE_ITEMS: Partial<Record<Stage, NavItem>> = {
  incident: { to: '/incidents', name: 'Incidents', icon: AlarmClock },
  actions: { to: '/actions', name: 'Actions', icon: SquareCheckBig },
  learning: { to: '/library', name: 'Library', icon: BookOpen },
};

/** The pages in the order of the way from an incident to what was learned. */
export const NAV_ITEMS: readonly NavItem[] = [
  { to: '/', name: 'Board', icon: LayoutDashboard },
  ...STAGES.flatMap((stage) => STAGE_ITEMS[stage] ?? []),
  { to: '/settings', name: 'Settings', icon: Settings },
];
