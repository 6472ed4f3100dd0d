import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

interface TabsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly tabs: readonly Tab[];
  readonly after?: ReactNode;
}

/** Tabs; arrow keys move between them. */
export function Tabs({ label, value, onChange, tabs, after }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex h-full min-h-0 flex-col">
      <div className="flex items-center border-b border-line">
        <Radix.List aria-label={label} className="flex grow gap-1 overflow-x-auto px-2">
          {tabs.map((tab) => (
            <Radix.Trigger
              key={tab.id}
              value={tab.id}
              className="min-h-11 border-b-2 border-transparent px-3 text-[0.9375rem] whitespace-nowrap text-soft outline-offset-[-2px] data-[state=active]:border-seam data-[state=active]:font-semibold data-[state=active]:text-ink"
            >
              {tab.label}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {after}
      </div>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.id}
          value={tab.id}
          tabIndex={-1}
          className="min-h-0 grow overflow-y-auto outline-none"
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
