import './gallery.css';
import { BookOpen, Handshake, House, MessageCircleQuestion, Network, Search } from 'lucide-react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IconButton } from '../src/icon-button.tsx';
import { NavFrame } from '../src/nav-frame.tsx';
import { PageHeader } from '../src/page-header.tsx';
import { ThemeSwitch } from '../src/theme-switch.tsx';
import { ToastRegion } from '../src/toast.tsx';
import { useCommandKey } from '../src/command-key.tsx';
import { CommandPalette } from '../src/command-palette.tsx';
import { Actions } from './actions.tsx';
import { Collections } from './collections.tsx';
import { Fields } from './fields.tsx';
import { Interview } from './interview.tsx';
import { Overlays } from './overlays.tsx';
import { States } from './states.tsx';

const items = [
  { href: '#today', label: 'Today', icon: <House />, isCurrent: true },
  {
    href: '#interviews',
    label: 'Interviews',
    icon: <Handshake />,
    count: { value: 2, label: '2 need you' },
  },
  { href: '#contacts', label: 'Contacts', icon: <BookOpen /> },
  { href: '#questions', label: 'Questions', icon: <MessageCircleQuestion /> },
  { href: '#network', label: 'Network', icon: <Network /> },
];

function Gallery() {
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useCommandKey(() => setPaletteOpen(true));
  return (
    <NavFrame
      skipLabel="Skip to the page"
      navLabel="Main"
      items={items}
      brand="Riverside College"
      tools={
        <IconButton
          aria-label="Search and commands"
          icon={<Search aria-hidden="true" className="size-5" />}
          onClick={() => setPaletteOpen(true)}
        />
      }
      pinned={
        <div className="px-3">
          <p className="pb-1 text-sm text-muted">In progress</p>
          <p>
            Dr. Amara Okafor <span className="text-sm text-muted tabular">4 of 8</span>
          </p>
        </div>
      }
    >
      <PageHeader
        title="Components"
        lead="Every component in every state, in both themes and at any width."
        actions={
          <ThemeSwitch label="Theme" labels={{ system: 'System', light: 'Light', dark: 'Dark' }} />
        }
      />
      <div className="flex flex-col gap-12">
        <Interview />
        <Actions />
        <Fields />
        <States />
        <Collections />
        <Overlays />
      </div>
      <ToastRegion label="Messages" closeLabel="Close" />
      <CommandPalette
        label="Search and commands"
        placeholder="Search, or name what you want to do"
        emptyText="Nothing by that name. Try a person, a page or a verb."
        isOpen={isPaletteOpen}
        onOpenChange={setPaletteOpen}
        onCommand={() => undefined}
        groups={[
          {
            id: 'do',
            label: 'Do',
            commands: [
              { id: 'add', label: 'Add a contact', hint: 'Contacts' },
              { id: 'thank', label: 'Write a thank-you', hint: 'Interviews' },
            ],
          },
          {
            id: 'people',
            label: 'People',
            commands: [
              { id: 'okafor', label: 'Dr. Amara Okafor', hint: 'Hydrologist' },
              { id: 'angel', label: 'Ángel Núñez', hint: 'Engineer' },
              { id: 'leila', label: 'ليلى الخطيب', hint: 'Architect' },
            ],
          },
        ]}
      />
    </NavFrame>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
