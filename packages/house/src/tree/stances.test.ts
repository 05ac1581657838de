import { describe, expect, test } from 'vitest';
import { code, linesThat, tree } from './read.ts';

/** Names of everything that the workspace installs, straight from the manifests. */
function dependencies(): string[] {
  return tree()
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap(({ path, text }) => {
      const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(text);
      const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
      return kinds.flatMap((kind) =>
        Object.keys(manifest[kind] ?? {}).map((name) => `${path}: ${name}`),
      );
    });
}

const installed = dependencies();
const named = (pattern: RegExp): string[] =>
  installed.filter((line) => pattern.test(line.slice(line.indexOf(': ') + 2)));

/** Code of the product itself: what runs at a school. */
const product = code().filter(
  ({ path }) => /^(apps|packages)\//.test(path) && !/^packages\/house\/|\.test\.tsx?$/.test(path),
);
const linesWith = (pattern: RegExp): string[] =>
  product
    .filter(({ path }) => !/\/phrases\//.test(path))
    .flatMap((file) => linesThat(file, (line) => pattern.test(line)));

test('the manifests and the product were read', () => {
  expect(installed.length).toBeGreaterThan(50);
  expect(product.length).toBeGreaterThan(100);
});

describe('what is not in the house', () => {
  test('G10: nothing that guesses gender, age, origin or faces', () => {
    expect(
      named(/gender|genderize|ethnic|(^|-)nationali[sz]e(-|$)|agify|face-?api|face-detect/i),
    ).toEqual([]);
    expect(linesWith(/genderize|agify\.io|nationalize\.io|detectGender|guessGender/i)).toEqual([]);
  });

  test('G16: nothing that records a talk', () => {
    expect(linesWith(/MediaRecorder|getDisplayMedia|SpeechRecognition/)).toEqual([]);
  });

  test('G25: nothing that scrapes or drives a network site', () => {
    expect(named(/puppeteer|cheerio|scrap|crawl|linkedin/i)).toEqual([]);
    expect(linesWith(/api\.linkedin\.com|voyager\/api/i)).toEqual([]);
  });

  test('G26: no pixel, no tracking link, no read receipt', () => {
    expect(linesWith(/open[-_ ]?track|tracking[-_ ]?pixel|1x1\.(gif|png)/i)).toEqual([]);
    expect(
      linesWith(/Disposition-Notification-To|Return-Receipt-To|X-Confirm-Reading-To/i),
    ).toEqual([]);
    expect(named(/mixpanel|segment|google-analytics|gtag|hotjar|posthog|amplitude/i)).toEqual([]);
  });

  test('G27: nothing that writes texts by itself', () => {
    expect(named(/openai|anthropic|langchain|ollama|^ai$|@ai-sdk|cohere|mistral|llama/i)).toEqual(
      [],
    );
  });

  test('G31: no ranking, no rows of days, no points', () => {
    expect(linesWith(/leader-?board|\bstreaks?\b|badgeCount|xpPoints/i)).toEqual([]);
  });
});

describe('how messages leave', () => {
  test('G9: planned notices go to students and advisors, never to a contact', () => {
    const shape = product.find(({ path }) => path === 'packages/core/src/rules/assessment.ts');
    expect(shape?.text).toMatch(/interface PlannedReminder \{[^}]*to: 'student' \| 'advisor';/s);
    const timed = product.filter(({ path }) => /packages\/core\/src\/notify\//.test(path));
    expect(timed.length).toBeGreaterThan(0);
    expect(timed.flatMap((file) => linesThat(file, (line) => /to: 'contact'/.test(line)))).toEqual(
      [],
    );
  });

  test('G1: no command writes to more than one person', () => {
    const commands = product.find(({ path }) => path === 'packages/core/src/workflow/commands.ts');
    expect(commands?.text).toMatch(/sendMessage: \{/);
    expect(commands?.text).not.toMatch(/recipients|sendToAll|bulk|sendMany/i);
    expect(linesWith(/sendToAll|bulkSend|sendBulk|mailMerge/)).toEqual([]);
  });
});
