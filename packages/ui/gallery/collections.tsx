import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '../src/badge.tsx';
import { Board } from '../src/board.tsx';
import type { BoardCard } from '../src/board.tsx';
import { Button } from '../src/button.tsx';
import { ListRow, RowList } from '../src/list-row.tsx';
import { Menu } from '../src/menu.tsx';
import { OwnText, PersonName } from '../src/person-name.tsx';
import { Section } from '../src/section.tsx';
import { StateMark } from '../src/state-mark.tsx';
import { Tabs } from '../src/tabs.tsx';
import { longWord } from './sample.ts';

const columns = [
  { id: 'contact', title: 'Contact', emptyText: 'Nobody to write to.' },
  { id: 'schedule', title: 'Schedule', emptyText: 'No time to find.' },
  { id: 'confirm', title: 'Confirm', emptyText: 'Nothing to confirm.' },
  { id: 'thank', title: 'Thank you', emptyText: 'Nobody to thank.' },
];

const start: readonly BoardCard[] = [
  { id: '1', columnId: 'contact', title: 'Dr. Amara Okafor', href: '#c1', subtitle: 'River Trust' },
  { id: '2', columnId: 'contact', title: 'ليلى الخطيب', href: '#c2', subtitle: 'Architect' },
  {
    id: '3',
    columnId: 'schedule',
    title: longWord,
    subtitle: 'Groundwater office',
    meta: <StateMark state="waiting">Asked 3 days ago</StateMark>,
  },
  { id: '4', columnId: 'confirm', title: 'Prof. Lind', href: '#c4', meta: 'Thu 12 March, 15:00' },
];

function Rows() {
  return (
    <RowList label="Contacts">
      <ListRow
        href="#r1"
        title={<PersonName name="Dr. Amara Okafor" />}
        subtitle="Hydrologist, River Trust"
        meta={<Badge tone="warning">Due today</Badge>}
        actions={
          <Menu
            isIconOnly
            triggerLabel="More for Dr. Okafor"
            triggerIcon={<Ellipsis aria-hidden="true" className="size-5" />}
            entries={[
              { id: 'open', label: 'Open' },
              { id: 'drop', label: 'Do not contact again', isDangerous: true },
            ]}
            onAction={() => undefined}
          />
        }
      />
      <ListRow
        href="#r2"
        title={<PersonName name="ليلى الخطيب" lang="ar" />}
        subtitle={<OwnText text="مهندسة معمارية" />}
        meta="Met 2 March"
      />
      <ListRow
        title={<PersonName name={longWord} />}
        subtitle="Groundwater office"
        meta="4 of 8"
        actions={<Button size="small">Write</Button>}
      />
    </RowList>
  );
}

export function Collections() {
  const [cards, setCards] = useState(start);
  const [tab, setTab] = useState<'list' | 'board' | 'past'>('list');
  return (
    <Section title="Lists, tabs, board">
      <div className="flex flex-col gap-6">
        <Tabs
          label="Interviews"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'list', label: 'Coming up', count: 3, content: <Rows /> },
            { id: 'board', label: 'Waiting', count: 1, content: 'Prof. Lind, for 3 days.' },
            { id: 'past', label: 'Past', content: 'Nothing yet.' },
          ]}
        />
        <Board
          label="Interviews by step"
          level={3}
          columns={columns}
          cards={cards}
          labels={{
            moveTo: (title) => `Move ${title} to…`,
            drag: (title) => `Drag ${title}`,
          }}
          explain={(_, columnId) =>
            columnId === 'thank' ? 'You have not met yet. The thank-you comes after.' : undefined
          }
          onMove={(cardId, columnId) =>
            setCards((all) =>
              all.map((card) => (card.id === cardId ? { ...card, columnId } : card)),
            )
          }
        />
      </div>
    </Section>
  );
}
