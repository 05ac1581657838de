import { useState } from 'react';
import { Card } from '../src/card.tsx';
import { CheckboxGroup } from '../src/checkbox-group.tsx';
import { Checkbox } from '../src/checkbox.tsx';
import { ComboBox } from '../src/combo-box.tsx';
import { DatePicker } from '../src/date-picker.tsx';
import { DateTimePicker } from '../src/date-time-picker.tsx';
import { ErrorSummary } from '../src/error-summary.tsx';
import { NativeSelect } from '../src/native-select.tsx';
import { NumberField } from '../src/number-field.tsx';
import { RadioGroup } from '../src/radio-group.tsx';
import { SearchField } from '../src/search-field.tsx';
import { Section } from '../src/section.tsx';
import { Select } from '../src/select.tsx';
import { Switch } from '../src/switch.tsx';
import { TextArea } from '../src/text-area.tsx';
import { TextField } from '../src/text-field.tsx';
import { TimeField } from '../src/time-field.tsx';
import { TimeInput } from '../src/time-input.tsx';

const employers = [
  { id: 'trust', label: 'River Trust', description: 'Leeds' },
  { id: 'zurich', label: 'Zürich Wasserwerke', description: 'Zürich' },
  { id: 'moi', label: 'وزارة المياه', description: 'Amman' },
];

type Day = 'mon' | 'tue';
type Channel = 'mail' | 'phone' | 'letter';

export function Fields() {
  const [minutes, setMinutes] = useState<number | null>(20);
  const [query, setQuery] = useState('Nunez');
  const [employer, setEmployer] = useState<string | null>('trust');
  const [title, setTitle] = useState<string | null>(null);
  const [channel, setChannel] = useState<Channel | null>('mail');
  const [days, setDays] = useState<Day[]>(['mon']);
  const [at, setAt] = useState<string | null>('2026-11-28T09:30:00+00:00[Europe/London]');
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState('09:30');
  const [wall, setWall] = useState<string | null>('14:00');
  return (
    <Section title="Fields">
      <div className="flex flex-col gap-4">
        <ErrorSummary
          attempt={0}
          title="2 things need your attention"
          errors={[
            { fieldId: 'g-name', message: 'Write the name as the person writes it.' },
            { fieldId: 'g-note', message: 'Say in a sentence why you ask this person.' },
          ]}
        />
        <Card>
          <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
            <TextField
              id="g-name"
              label="Name"
              description="As the person writes it. One name is enough."
              error="Write the name as the person writes it."
              required
            />
            <TextField label="How to say it" optionalLabel="optional" defaultValue="ah-MAH-rah" />
            <TextField label="Name in her own script" defaultValue="ليلى الخطيب" />
            <TextField label="Sign-in name" defaultValue="amara" disabled />
            <TextArea
              id="g-note"
              label="Why you ask her"
              description="One sentence in your own words."
              counter="9 words"
              defaultValue="I read your report on the Aire flood wall."
            />
            <NumberField
              label="Ask for"
              value={minutes}
              onChange={setMinutes}
              min={10}
              max={60}
              step={5}
              unit="minutes"
              decreaseLabel="5 minutes less"
              increaseLabel="5 minutes more"
            />
            <Select
              label="Title"
              placeholder="Choose a title"
              options={[
                { id: 'dr', label: 'Dr.', description: 'Holds a doctorate' },
                { id: 'prof', label: 'Prof.' },
                { id: 'none', label: 'No title' },
              ]}
              value={title}
              onChange={setTitle}
            />
            <ComboBox
              label="Employer"
              options={employers}
              value={employer}
              onChange={setEmployer}
              emptyText="Nothing found. Go on typing to add it."
            />
            <NativeSelect
              label="Country"
              options={[
                { value: 'gb', label: 'United Kingdom' },
                { value: 'de', label: 'Germany' },
              ]}
            />
            <SearchField
              label="Search your contacts"
              clearLabel="Empty the search"
              value={query}
              onChange={setQuery}
              resultText="1 contact"
            />
            <DateTimePicker
              label="Agreed time"
              description="In her zone."
              timeZone="Europe/London"
              hourCycle={24}
              value={at}
              onChange={setAt}
            />
            <DatePicker
              label="Answer by"
              error="Choose a day after today."
              value={day}
              onChange={setDay}
            />
            <TimeInput label="From" value={time} onChange={setTime} />
            <TimeField label="Until" hourCycle={24} value={wall} onChange={setWall} />
            <RadioGroup<Channel>
              label="How will you ask?"
              look="cards"
              value={channel}
              onChange={setChannel}
              options={[
                { value: 'mail', label: 'By mail', description: 'Most people like this best.' },
                { value: 'phone', label: 'By phone', description: 'You get a card to speak from.' },
                { value: 'letter', label: 'By letter' },
              ]}
            />
            <div className="flex flex-col gap-6">
              <CheckboxGroup<Day>
                label="Days that suit you"
                error="Choose at least two days."
                value={days}
                onChange={setDays}
                options={[
                  { value: 'mon', label: 'Monday' },
                  { value: 'tue', label: 'Tuesday' },
                ]}
              />
              <Checkbox
                label="She agreed that I use her name"
                description="Without it the draft leaves her name out."
                defaultChecked
              />
              <Switch label="Remind me two days before" description="By mail." defaultChecked />
              <Switch label="Show my zone first" />
            </div>
          </div>
        </Card>
      </div>
    </Section>
  );
}
