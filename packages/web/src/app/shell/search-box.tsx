import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Kbd } from '../../ui/kbd.tsx';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Searches the library from anywhere; `/` puts the cursor here. */
export function SearchBox() {
  const [words, setWords] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/library', search: words.trim() === '' ? {} : { q: words.trim() } });
  };
  return (
    <search className="min-w-0 grow sm:max-w-64">
      <form onSubmit={search} className="relative">
        <Search
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-soft"
          aria-hidden
        />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label="Search the library"
          aria-keyshortcuts="/"
          placeholder="Search the library"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="control min-h-9 rounded-full border-line bg-surface py-1 pl-9 text-sm"
        />
        <span className="pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 lg:block">
          <Kbd>/</Kbd>
        </span>
      </form>
    </search>
  );
}
