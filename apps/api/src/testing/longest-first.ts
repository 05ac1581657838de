import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first; Vitest knows only how many characters they have. */
const LONGEST = [
  'drill',
  'import-kill',
  'tenancy',
  'server',
  'bad-input',
  'demo',
  'roles',
  'simulate',
  'fuzz',
  'services/outbox/letters',
  'services/outbox/confirmations',
  'jobs/start-worker',
  'mail-in/mail-in',
  'guest/review/reader',
  'guest/contact',
].map((name) => `/src/${name}.test.ts`);

/**
 * Begins with the files that take longest, so that the suite does not end with one of them alone. A
 * fresh clone has no times of an earlier run to go by.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
