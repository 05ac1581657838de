import type { HostFields, NotedConsent } from '@acquaint/core/hosts/host';
import type { Id } from '@acquaint/core/workflow/records';
import type { Deps } from '../deps.ts';
import { endHost, type Offering, saveHost } from '../services/hosts/save.ts';
import type { Member } from '../trpc/context.ts';
import { demoOrganization } from './accounts.ts';
import { dateAt, daysLater } from './moments.ts';

interface DemoHost {
  fields: Omit<HostFields, 'email' | 'languages' | 'pause'>;
  how: NotedConsent;
  note: string;
  state: 'free' | 'paused' | 'ended';
  /** Offered to the seminar alone. */
  isOfSeminar: boolean;
}

/** People who agreed to be asked: two with places, one who takes a pause, one who has left. */
const HOSTS: readonly DemoHost[] = [
  {
    fields: {
      fullName: 'Margarethe Lindqvist',
      jobTitle: 'Head of Flood Forecasting',
      employer: 'Northgate River Agency',
      topics: ['Flood warning', 'Working with the public'],
      formats: ['video', 'telephone'],
      words: 'I like to hear what you have read. Evenings are best, I have two small children.',
      capacity: 3,
    },
    how: 'in_person',
    note: 'At the alumni evening; she asked for second years and up.',
    state: 'free',
    isOfSeminar: false,
  },
  {
    fields: {
      fullName: 'Oluwaseun Adeyemi-Castellanos',
      jobTitle: 'Groundwater Consultant',
      employer: 'Adeyemi & Partners',
      topics: ['Self-employment', 'Groundwater'],
      formats: ['in_person', 'video'],
      words: null,
      capacity: 2,
    },
    how: 'mail',
    note: 'Answered the letter to the class of 2014.',
    state: 'free',
    isOfSeminar: true,
  },
  {
    fields: {
      fullName: 'رانيا حداد',
      jobTitle: 'Policy Adviser',
      employer: 'Ministry for Water',
      topics: ['Public service'],
      formats: ['video'],
      words: 'Please write in English or Arabic.',
      capacity: 4,
    },
    how: 'phone',
    note: 'Is away for a while and would be glad to go on after it.',
    state: 'paused',
    isOfSeminar: false,
  },
  {
    fields: {
      fullName: 'Piet van der Berg',
      jobTitle: 'Retired Dike Warden',
      employer: 'Delta Institute',
      topics: ['Dikes'],
      formats: ['telephone'],
      words: null,
      capacity: 1,
    },
    how: 'form',
    note: 'Signed up on the form of the alumni office.',
    state: 'ended',
    isOfSeminar: false,
  },
];

/** The pool of the demo school, as its office noted it some weeks ago. */
export async function noteHosts(deps: Deps, owner: Member, seminarId: Id): Promise<void> {
  const at = (days: number) =>
    dateAt(daysLater(deps.now(), days), {
      zone: demoOrganization.timeZone,
      country: demoOrganization.country,
    });
  for (const [index, { fields, how, note, state, isOfSeminar }] of HOSTS.entries()) {
    const offering: Offering = {
      everyone: !isOfSeminar,
      cohortIds: isOfSeminar ? [seminarId] : [],
    };
    const host = await saveHost(deps, owner, {
      id: deps.newId(),
      version: null,
      fields: {
        ...fields,
        email: `host-${index + 1}@alumni.example`,
        languages: ['English'],
        pause: state === 'paused' ? { from: null, until: at(45) } : { from: null, until: null },
      },
      offering,
      consent: { how, on: at(-3), note },
      idempotencyKey: deps.newId(),
    });
    if (state !== 'ended') continue;
    const { id, version } = host;
    await endHost(deps, owner, { id, version, idempotencyKey: deps.newId() });
  }
}
