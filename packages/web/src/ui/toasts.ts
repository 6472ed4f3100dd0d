import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Milliseconds a message stays; longer when something can be done about it. */
const STAY = { plain: 6000, withAction: 12_000 } as const;

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in passing, read out politely. */
export function say(text: string, action?: Toast['action']): void {
  const toast: Toast = { id: nextId++, text, ...(action ? { action } : {}) };
  set([...toasts.slice(-3), toast]);
  setTimeout(() => hush(toast.id), action ? STAY.withAction : STAY.plain);
}

/** Takes a message away. */
export function hush(id: number): void {
  if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);
