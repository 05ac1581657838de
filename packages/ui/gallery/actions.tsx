import { Pencil, Plus, Trash2 } from 'lucide-react';
import { Badge } from '../src/badge.tsx';
import { Button } from '../src/button.tsx';
import { Card } from '../src/card.tsx';
import { Chip, ToggleChip } from '../src/chip.tsx';
import { IconButton } from '../src/icon-button.tsx';
import { LinkButton } from '../src/link-button.tsx';
import { Link } from '../src/link.tsx';
import { Section } from '../src/section.tsx';
import { StateMark } from '../src/state-mark.tsx';
import { VisuallyHidden } from '../src/visually-hidden.tsx';

export function Actions() {
  return (
    <Section title="Buttons, links, marks">
      <div className="flex flex-col gap-4">
        <Card title="Buttons" level={3}>
          <div className="flex flex-wrap items-start gap-3">
            <Button variant="primary">Send your thank-you</Button>
            <Button icon={<Plus aria-hidden="true" className="size-4" />}>Add a contact</Button>
            <Button variant="plain">Not now</Button>
            <Button variant="danger">Cancel the meeting</Button>
            <Button variant="primary" isPending pendingLabel="Sending…">
              Send
            </Button>
            <LinkButton href="#link">Open the packet</LinkButton>
            <Button size="small">Small</Button>
            <IconButton aria-label="Edit" icon={<Pencil aria-hidden="true" className="size-5" />} />
            <IconButton
              aria-label="Remove"
              disabledReason="It is used in an interview."
              icon={<Trash2 aria-hidden="true" className="size-5" />}
            />
          </div>
          <div className="mt-4 flex flex-wrap items-start gap-6">
            <Button
              variant="primary"
              disabledReason="Check how to say her name first. You will need it on the phone."
            >
              Call Dr. Okafor
            </Button>
            <Button reasonPlacement="tooltip" disabledReason="Nobody has answered yet.">
              Plan the meeting
            </Button>
          </div>
        </Card>
        <Card title="Links and marks" level={3}>
          <p>
            Running text with a <Link href="#a">link to the handout</Link> and a{' '}
            <Link href="#b" isQuiet>
              quiet name
            </Link>
            <VisuallyHidden> (said, not shown)</VisuallyHidden>.
          </p>
          <div className="mt-4 flex flex-wrap gap-2">
            <Badge>Draft</Badge>
            <Badge tone="accent">In progress</Badge>
            <Badge tone="success">Answered</Badge>
            <Badge tone="warning">Due today</Badge>
            <Badge tone="danger">Bounced</Badge>
          </div>
          <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
            <StateMark state="done">Done</StateMark>
            <StateMark state="current">Next</StateMark>
            <StateMark state="ready">Not started</StateMark>
            <StateMark state="locked">Later</StateMark>
            <StateMark state="waiting">Waiting for her answer</StateMark>
            <StateMark state="skipped">Left out</StateMark>
            <StateMark state="warning">Look again</StateMark>
            <StateMark state="problem">There is a problem</StateMark>
            <StateMark state="stopped">Do not contact</StateMark>
          </div>
          <div className="mt-4 flex flex-wrap gap-2">
            <Chip tone="accent">Dr. Okafor</Chip>
            <Chip onRemove={() => undefined} removeLabel="Remove filter Hydrology">
              Hydrology
            </Chip>
            <Chip>ليلى الخطيب</Chip>
            <ToggleChip isOn count={12} onToggle={() => undefined}>
              Waiting
            </ToggleChip>
            <ToggleChip isOn={false} count={3} onToggle={() => undefined}>
              Met
            </ToggleChip>
          </div>
        </Card>
      </div>
    </Section>
  );
}
