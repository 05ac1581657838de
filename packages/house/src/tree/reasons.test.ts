import { expect, test } from 'vitest';
import { code, linesThat } from './read.ts';

const LINT_OFF = /(oxlint|eslint)-(disable|enable)/;
const LINT_OFF_WITH_REASON = /(oxlint|eslint)-disable\S* .*-- \S.{7,}|(oxlint|eslint)-enable/;
const TYPES_OFF = /@ts-(expect-error|ignore|nocheck)/;
const TYPES_OFF_WITH_REASON = /@ts-expect-error[ :–-]+\S.{9,}/;

test('every comment that turns a check off says why', () => {
  const bare = code()
    .filter(({ path }) => !/^packages\/house\/src\/(gates|tree)\//.test(path))
    .flatMap((file) =>
      linesThat(
        file,
        (line) =>
          (LINT_OFF.test(line) && !LINT_OFF_WITH_REASON.test(line)) ||
          (TYPES_OFF.test(line) && !TYPES_OFF_WITH_REASON.test(line)),
      ),
    );
  expect(bare).toEqual([]);
});
