import { useSyncExternalStore } from 'react';

const current = () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** The theme in use, as theme.js has set it before the first paint. */
export const useTheme = (): 'light' | 'dark' =>
  useSyncExternalStore((listener) => {
    const observer = new MutationObserver(listener);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, current);
