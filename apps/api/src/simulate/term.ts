import { instantMs } from '@acquaint/core/schedule/instant';
import type { Instant } from '@acquaint/core/workflow/records';
import { openDatabase } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { clockOn, dateAt, daysLater, later } from '../demo/moments.ts';
import { Notebook } from '../demo/notebook.ts';
import { allJobs } from '../jobs/all-jobs.ts';
import type { Job } from '../jobs/job.ts';
import { castContact } from '../demo/cast.ts';
import { drawFate } from './fate.ts';
import { type Enrolled, install, type Installation } from './installation.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { nextDue } from './next-due.ts';
import { openPostOffice } from './post-office.ts';
import { seeded, type Random } from './random.ts';
import type { Life } from './life.ts';
import { interview } from './story.ts';

export interface Term {
  weeks: number;
  students: number;
  seed: number;
  /** Monday morning on which it begins. */
  begins: Instant;
  /** Told once for each week that has passed. */
  onWeek?: (week: number) => void;
}

interface Waiting {
  at: Instant;
  life: Life;
  who: string;
}

const INTERVIEWS_EACH = 4;

/**
 * Lives through a term: students act through the product's own services, its own jobs do what is
 * due, and a mail server receives what goes out. The clock jumps from one moment at which something
 * happens to the next, so that sixteen weeks take as long as their work.
 */
export async function liveThrough(term: Term): Promise<Ledger> {
  let now = term.begins;
  const clock = (): Instant => now;
  const random = seeded(term.seed);
  const postOffice = await openPostOffice(clock);
  const silent = { debug: () => {}, info: () => {}, warn: () => {} };
  const database = await openDatabase({ memory: true, log: silent });
  const newId = (): string => uuid7(instantMs(now));
  const students = term.students;
  const place = await install({ database, postOffice, now: clock, newId, students });
  try {
    const waiting = place.students.flatMap((student, n) => lives(place, student, n, term, random));
    const ends = daysLater(term.begins, term.weeks * 7);
    const jobs = new Jobs(place, allJobs);
    let week = 0;
    while (now < ends) {
      waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.who < b.who ? -1 : 1));
      const due = await nextDue(place);
      const next = [waiting[0]?.at, due, jobs.night(now)]
        .filter((at) => at !== undefined && at !== null)
        // What is due and did not go now goes at the next moment at which something happens.
        .filter((at) => at === waiting[0]?.at || at > now)
        .reduce<Instant>((a, b) => (b < a ? b : a), ends);
      if (next > now) now = next;
      if (now >= ends) break;
      while (waiting[0] && waiting[0].at <= now) {
        const one = waiting.shift();
        if (!one) break;
        const step = await goOn(one);
        if (step) waiting.push(step);
      }
      await jobs.run(now);
      const passed = Math.floor((instantMs(now) - instantMs(term.begins)) / (7 * 86_400_000));
      for (; week < passed; week += 1) term.onWeek?.(week + 1);
    }
    return await readLedger(place, postOffice.delivered);
  } finally {
    place.close();
    await database.close();
    await postOffice.close();
  }
}

async function goOn({ life, who }: Waiting): Promise<Waiting | null> {
  const step = await life.next().catch((error: unknown) => {
    throw new Error(`The story of ${who} broke off.`, { cause: error });
  });
  return step.done ? null : { at: step.value, life, who };
}

/** The interviews of one student, begun one after another so that the caps of G1 and G7 hold. */
function lives(
  { deps }: Installation,
  student: Enrolled,
  n: number,
  { begins, weeks }: Term,
  random: Random,
): Waiting[] {
  const book = new Notebook(deps, student.member);
  return Array.from({ length: INTERVIEWS_EACH }, (_, k) => {
    const number = n * INTERVIEWS_EACH + k;
    const key = `${n + 1}.${k + 1}`;
    const fate = drawFate(random, number === 1);
    const life = interview({
      key,
      book,
      person: castContact(number),
      home: student.place,
      fate,
      n: number,
    });
    const spread = Math.max(1, Math.floor((weeks * 7 * 0.6) / INTERVIEWS_EACH));
    const day = k * spread + random.whole(0, spread - 1);
    const minute = random.whole(0, 7 * 60);
    const morning = clockOn(dateAt(daysLater(begins, day), student.place), '10:00', student.place);
    return { at: later(morning, minute), life, who: key };
  });
}

/** The product's own jobs on the clock of the term: loops at each moment, cron lines once a night. */
class Jobs {
  readonly #place: Installation;
  readonly #loops: readonly Job[];
  readonly #nightly: readonly Job[];
  readonly #worker = { id: uuid7(), signal: new AbortController().signal };
  #nights: string;

  constructor(place: Installation, jobs: readonly Job[]) {
    this.#place = place;
    this.#loops = jobs.filter(({ every }) => typeof every === 'number');
    this.#nightly = jobs.filter(({ every }) => typeof every === 'string');
    this.#nights = place.deps.now().slice(0, 10);
  }

  /** Three at night in UTC, when cron jobs run. */
  night(now: Instant): Instant {
    const tonight = `${now.slice(0, 10)}T03:00:00.000Z`;
    return tonight > now ? tonight : daysLater(tonight, 1);
  }

  async run(now: Instant): Promise<void> {
    const { deps } = this.#place;
    if (now.slice(0, 10) !== this.#nights && now.slice(11, 13) >= '03') {
      this.#nights = now.slice(0, 10);
      for (const job of this.#nightly) await job.run(deps, this.#worker);
    }
    let did = 1;
    for (let rounds = 0; did > 0 && rounds < 50; rounds += 1) {
      did = 0;
      for (const job of this.#loops) did += await job.run(deps, this.#worker);
    }
  }
}
