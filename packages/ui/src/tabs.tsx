import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as KitTabs } from 'react-aria-components/Tabs';

export interface TabItem<Id extends string = string> {
  id: Id;
  label: string;
  count?: number;
  content: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly TabItem<Id>[];
  selected: Id;
  onSelect: (id: Id) => void;
}

/** Views of one thing; keep the chosen one in the address. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <KitTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onSelect(chosen.id);
      }}
      className="min-w-0"
    >
      <TabList
        aria-label={label}
        className="flex gap-1 overflow-x-auto border-b border-line p-0.5 pb-0"
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex min-h-10 shrink-0 cursor-pointer items-center gap-2 rounded-t-control border-b-2 border-transparent px-3 text-muted -outline-offset-2 outline-none touch hover:text-ink focus-visible:ring-focus selected:border-accent selected:font-medium selected:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-sm text-muted tabular">{tab.count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="rounded-control pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </KitTabs>
  );
}
