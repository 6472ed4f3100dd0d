import { endpoints } from '@kintsugi/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { KeyRound, LogIn, LogOut, Settings, UserRound } from 'lucide-react';
import { forgetLocalProse } from '../../postmortem/prose/local-prose.ts';
import { initials } from '../../ui/avatar.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { client } from '../api.ts';
import { enterAs } from '../enter.ts';
import { sessionQuery, useMe } from '../session.ts';
import { useAct } from '../use-act.ts';

/** Who I am, my keys, and the way out. */
export function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const leave = useAct({
    act: async () => {
      await client.text(endpoints.signOut, {});
      await forgetLocalProse();
    },
    onDone: () => {
      const session = queries.getQueryData(sessionQuery.queryKey);
      if (session) enterAs(queries, { ...session, actor: null, workspace: null });
      void navigate({ to: '/sign-in' });
    },
  });
  if (!me) return null;
  const icon = 'size-4 text-soft';
  const trigger = (
    <button
      type="button"
      className="flex size-9 shrink-0 items-center justify-center rounded-full border border-seam bg-gold-wash text-sm font-semibold text-gold"
    >
      <span className="sr-only">Account of {me.name} </span>
      {initials(me.name)}
    </button>
  );
  return (
    <Menu trigger={trigger}>
      <div className="px-3 py-2">
        <p className="font-semibold">{me.name}</p>
        <p className="text-sm text-soft">{me.email ?? `Role: ${me.role}`}</p>
      </div>
      {me.kind === 'firstLook' ? (
        <MenuItem
          icon={<LogIn className={icon} aria-hidden />}
          onSelect={() => navigate({ to: '/setup' })}
        >
          Create the owner’s account
        </MenuItem>
      ) : (
        <>
          <MenuItem
            icon={<Settings className={icon} aria-hidden />}
            onSelect={() => navigate({ to: '/settings' })}
          >
            Settings
          </MenuItem>
          <MenuItem
            icon={<UserRound className={icon} aria-hidden />}
            onSelect={() => navigate({ to: '/settings/$part', params: { part: 'account' } })}
          >
            Your account
          </MenuItem>
          <MenuItem
            icon={<KeyRound className={icon} aria-hidden />}
            onSelect={() => navigate({ to: '/settings/$part', params: { part: 'keys' } })}
          >
            API keys
          </MenuItem>
          <MenuItem
            icon={<LogOut className={icon} aria-hidden />}
            onSelect={() => leave.mutate({})}
          >
            Sign out
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
