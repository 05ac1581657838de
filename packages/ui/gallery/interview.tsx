import { Mail } from 'lucide-react';
import { Button } from '../src/button.tsx';
import { Card } from '../src/card.tsx';
import { CopyButton } from '../src/copy-button.tsx';
import { Facts } from '../src/facts.tsx';
import { FindingList } from '../src/finding-list.tsx';
import { FourLights } from '../src/four-lights.tsx';
import { MinuteBar } from '../src/minute-bar.tsx';
import { NameCard } from '../src/name-card.tsx';
import { SaveStatus } from '../src/save-status.tsx';
import { Section } from '../src/section.tsx';
import { StateMark } from '../src/state-mark.tsx';
import { StepStrip, Stepper } from '../src/stepper.tsx';
import { TwoZoneTime } from '../src/two-zone-time.tsx';
import { longWord, steps, verified } from './sample.ts';

export function Interview() {
  return (
    <Section title="Interview" description="What a student sees most.">
      <div className="flex flex-col gap-4">
        <NameCard
          level={3}
          name="Dr. Amara Okafor"
          respelling="ah-MAH-rah oh-KAH-for"
          sayLabel="say:"
          play={{ label: 'Play how to say Dr. Amara Okafor', onPlay: () => undefined }}
          salutation={{ label: 'write:', text: 'Dear Dr. Okafor,' }}
          title="Hydrologist"
          employer="River Trust"
          verificationLabel="What is checked"
          marks={verified}
          next={<strong className="font-medium">Next: confirm Thursday in writing</strong>}
        />
        <NameCard
          level={3}
          name={longWord}
          title="Leiterin der Abteilung für Grundwasserbewirtschaftung"
          employer="ليلى الخطيب وشركاؤها"
          verificationLabel="What is checked"
          marks={verified.map((mark) => ({
            ...mark,
            isVerified: false,
            stateLabel: 'not checked yet',
          }))}
        />
        <div className="lg:hidden">
          <StepStrip
            label="Steps"
            position="Step 4 of 8"
            title="Confirm"
            steps={steps}
            openId="confirm"
          />
        </div>
        <div className="grid gap-6 lg:grid-cols-[17rem_minmax(0,40rem)]">
          <div className="hidden lg:block">
            <Stepper label="Steps, list" steps={steps} openId="confirm" />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <Card
              title="Confirm"
              level={3}
              actions={<SaveStatus state="saved" label="Saved 10:42" />}
              footer={
                <>
                  <Button variant="primary">Write the confirmation</Button>
                  <Button variant="plain">I sent it myself</Button>
                </>
              }
            >
              <p className="pb-3">You both need the same facts in writing.</p>
              <Facts
                facts={[
                  {
                    term: 'When',
                    value: (
                      <TwoZoneTime
                        instant="2026-03-12T15:00:00Z"
                        ownZone="Europe/Berlin"
                        theirZone="Europe/London"
                        locale="en-GB"
                        labels={{ own: 'yours', their: 'her time' }}
                      />
                    ),
                  },
                  { term: 'How long', value: '20 minutes' },
                  { term: 'Where', value: 'River Trust, room 4', note: 'Report at reception.' },
                  {
                    term: 'Agreed',
                    value: <StateMark state="done">In her mail of Monday</StateMark>,
                  },
                ]}
              />
            </Card>
            <Card
              title="Your request"
              level={3}
              footer={
                <>
                  <Button
                    variant="primary"
                    icon={<Mail aria-hidden="true" className="size-4 shrink-0" />}
                    disabledReason="Nothing can be sent yet: 2 things."
                  >
                    Send to Dr. Okafor
                  </Button>
                  <CopyButton
                    text="Dear Dr. Okafor,"
                    label="Copy"
                    copiedLabel="Copied"
                    failedLabel="The browser does not allow it. Select the text and copy it."
                  />
                </>
              }
            >
              <FourLights
                label="Does it say the four things?"
                lights={[
                  {
                    id: 'why',
                    label: 'Why I write',
                    isLit: true,
                    stateLabel: 'said',
                    onJump: () => undefined,
                  },
                  {
                    id: 'long',
                    label: 'How long',
                    isLit: true,
                    stateLabel: 'said',
                    onJump: () => undefined,
                  },
                  { id: 'you', label: 'Why you', isLit: false, stateLabel: 'not yet' },
                  { id: 'found', label: 'How I found you', isLit: false, stateLabel: 'not yet' },
                ]}
              />
              <FindingList
                label="Problems"
                labels={{ why: 'Why?', show: 'Show', fix: 'Fix' }}
                findings={[
                  {
                    id: 'a',
                    severity: 'WARN',
                    severityLabel: 'Look again',
                    sentence: 'The text is 168 words long. People read short mails.',
                    why: {
                      text: 'Busy people answer what fits one screen.',
                      source: 'L07 · step 2b',
                    },
                    onShow: () => undefined,
                    onFix: () => undefined,
                  },
                  {
                    id: 'b',
                    severity: 'BLOCK',
                    severityLabel: 'Needed',
                    sentence: 'Check how to say her name first. You will need it on the phone.',
                    why: {
                      text: 'A name said well is the first courtesy.',
                      source: 'R12 · step 1c',
                    },
                    onFix: () => undefined,
                  },
                  {
                    id: 'c',
                    severity: 'OFFER',
                    severityLabel: 'You could',
                    sentence: 'Mention the lecture where you heard her.',
                  },
                ]}
              />
            </Card>
            <Card title="Agenda" level={3}>
              <div className="flex flex-col gap-8">
                <MinuteBar
                  label="Minutes of the agenda"
                  askedMinutes={20}
                  summary="16 of 20 minutes planned, 4 free"
                  segments={[
                    { kind: 'opening', label: 'Opening', minutes: 2, minutesLabel: '2 min' },
                    { kind: 'questions', label: 'Questions', minutes: 12, minutesLabel: '12 min' },
                    { kind: 'closing', label: 'Closing', minutes: 2, minutesLabel: '2 min' },
                    { kind: 'slack', label: 'Free', minutes: 4, minutesLabel: '4 min' },
                  ]}
                />
                <MinuteBar
                  label="Minutes of an agenda that is too long"
                  askedMinutes={20}
                  summary="24 minutes planned, 4 more than you asked for"
                  segments={[
                    { kind: 'opening', label: 'Opening', minutes: 2, minutesLabel: '2 min' },
                    { kind: 'questions', label: 'Questions', minutes: 19, minutesLabel: '19 min' },
                    { kind: 'closing', label: 'Closing', minutes: 3, minutesLabel: '3 min' },
                    { kind: 'slack', label: 'Free', minutes: 0, minutesLabel: '0 min' },
                  ]}
                />
              </div>
            </Card>
          </div>
        </div>
      </div>
    </Section>
  );
}
