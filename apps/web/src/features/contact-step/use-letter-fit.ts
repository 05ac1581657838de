import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

export type Paper = 'a4' | 'letter';

/** Room for text in millimetres, inside the margins of the printed page (theme.css, `@page`). */
const room = {
  a4: { width: 210 - 2 * 16, height: 297 - 2 * 18 },
  letter: { width: 215.9 - 2 * 16, height: 279.4 - 2 * 18 },
} as const satisfies Record<Paper, { width: number; height: number }>;

const pixels = (millimetres: number): number => (millimetres / 25.4) * 96;

/** How many lines of a text would fall off one page; measured in the size that is printed (R45). */
export function useLetterFit(
  paper: Paper,
  text: string,
): { sheet: RefObject<HTMLDivElement | null>; over: number } {
  const sheet = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(0);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (!element) return;
    element.style.width = `${room[paper].width}mm`;
    const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
    const beyond = element.scrollHeight - pixels(room[paper].height);
    setOver(Math.max(0, Math.ceil(beyond / lineHeight)));
  }, [paper, text]);
  return { sheet, over };
}
