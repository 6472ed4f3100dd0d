import { Moon, Sun } from 'lucide-react';
import { useStored } from '../../shared/stored.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTheme } from '../theme.ts';

/** Light or dark; until chosen, as the system has it. */
export function ThemeSwitch() {
  const theme = useTheme();
  const [, setChoice] = useStored('theme');
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    setChoice(other);
    window.dispatchEvent(new Event('kintsugi-theme'));
  };
  return (
    <IconButton label={`Switch to the ${other} theme`} onClick={change}>
      {theme === 'dark' ? (
        <Sun className="size-[1.125rem]" aria-hidden />
      ) : (
        <Moon className="size-[1.125rem]" aria-hidden />
      )}
    </IconButton>
  );
}
