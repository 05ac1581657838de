import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Collection } from 'react-aria-components/Collection';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { cx } from './internal/cx.ts';
import { optionStyle, scrimStyle } from './internal/overlay-style.ts';

export interface Command {
  id: string;
  label: string;
  /** A word at the end, for example where it leads. */
  hint?: string;
  /** More words that find it. */
  keywords?: string;
  icon?: ReactNode;
}

export interface CommandGroup {
  id: string;
  label: string;
  commands: readonly Command[];
  /** Found elsewhere by what was typed: all of it is shown, also where the letters differ. */
  isFound?: boolean;
}

export interface CommandPaletteProps {
  label: string;
  placeholder: string;
  emptyText: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  groups: readonly CommandGroup[];
  onCommand: (id: string) => void;
  /** What is typed, for those who look for it elsewhere. */
  onSearch?: (text: string) => void;
  /** Said to screen readers when it changes, for example what was found elsewhere. */
  status?: string;
}

/** Everything by name. Load it on the first Ctrl-K (`command-key`). */
export function CommandPalette({
  label,
  placeholder,
  emptyText,
  isOpen,
  onOpenChange,
  groups,
  onCommand,
  onSearch,
  status,
}: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base', usage: 'search' });
  const found = new Set(
    groups.filter(({ isFound }) => isFound).flatMap(({ commands }) => commands.map(({ id }) => id)),
  );
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={cx(scrimStyle, 'flex items-start justify-center p-2 sm:pt-[12vh]')}
    >
      <Modal className="flex max-h-full w-full max-w-xl sm:max-h-[70%]">
        <Dialog
          aria-label={label}
          className="flex max-h-full w-full flex-col overflow-hidden rounded-control border border-line bg-surface text-ink shadow-overlay outline-none"
        >
          <Autocomplete
            filter={(text, typed, { key }) => found.has(String(key)) || contains(text, typed)}
          >
            <SearchField
              aria-label={label}
              onChange={onSearch}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key to be typed into
              autoFocus
              className="flex items-center gap-3 border-b border-line px-4"
            >
              <Search aria-hidden="true" className="size-5 shrink-0 text-muted" />
              {/* The dialog's only field and its only place of focus: the caret shows it. */}
              <Input
                placeholder={placeholder}
                className="min-h-13 w-full min-w-0 bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            {/* The arrows go through it from the field; who tabs into what scrolls can scroll it. */}
            <div
              role="group"
              aria-label={label}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- some browsers give none to what scrolls
              tabIndex={0}
              className="min-h-0 overflow-y-auto outline-none focus-visible:ring-focus focus-visible:ring-inset"
            >
              <Menu
                aria-label={label}
                items={groups}
                className="p-2 outline-none"
                renderEmptyState={() => <p className="px-3 py-6 text-muted">{emptyText}</p>}
              >
                {(group) => (
                  <MenuSection id={group.id} className="pb-2">
                    <Header className="px-3 py-1 text-sm text-muted">{group.label}</Header>
                    <Collection items={group.commands}>
                      {(command) => (
                        <MenuItem
                          id={command.id}
                          textValue={[command.label, command.keywords].filter(Boolean).join(' ')}
                          className={cx(optionStyle, 'items-center')}
                          onAction={() => {
                            onOpenChange(false);
                            onCommand(command.id);
                          }}
                        >
                          {command.icon && (
                            <span aria-hidden="true" className="shrink-0 [&_svg]:size-4">
                              {command.icon}
                            </span>
                          )}
                          <span className="min-w-0 flex-1" dir="auto">
                            {command.label}
                          </span>
                          {command.hint && (
                            <span className="shrink-0 text-sm text-muted">{command.hint}</span>
                          )}
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
            {status !== undefined && (
              <p role="status" className="sr-only">
                {status}
              </p>
            )}
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
