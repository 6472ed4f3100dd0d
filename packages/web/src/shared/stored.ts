import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'kintsugi-stored';

/** Reads a preference of this browser; null where storage is blocked or empty. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(`kintsugi.${key}`);
  } catch {
    return null; // storage is blocked: preferences last as long as the page
  }
}

/** Keeps a preference in this browser and tells every part of the page. */
function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`kintsugi.${key}`);
    else localStorage.setItem(`kintsugi.${key}`, value);
  } catch {
    return; // storage is blocked: nothing to keep
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** A preference of this browser, followed as it changes. */
export function useStored(key: string): readonly [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribe, () => readStored(key));
  const set = useCallback((next: string | null) => store(key, next), [key]);
  return [value, set];
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
