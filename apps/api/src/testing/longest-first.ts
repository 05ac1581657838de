import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes, the longest first; Vitest knows only how many characters they have. */
const LONGEST = [
  'tenancy',
  'bad-input',
  'server',
  'demo',
  'drill',
  'guest/contact',
  'guest/review/reader',
  'services/outbox/letters',
  'services/outbox/confirmations',
  'guest/host/host',
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
