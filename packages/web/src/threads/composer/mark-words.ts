import type { Edit, Writing } from './writing.ts'

/** The marks around strong words and around stressed ones. */
export type Mark = '**' | '*'

/** Puts marks around the chosen words, or takes them away where they are. Chosen lines are marked one by one. */
export function markWords(writing: Writing, mark: Mark): Edit {
  const { text, from, to } = trimmed(writing)
  const chosen = text.slice(from, to)
  if (hasMarksAround(text, from, to, mark)) {
    const start = from - mark.length
    return { from: start, to: to + mark.length, insert: chosen, choose: [start, start + chosen.length] }
  }
  if (!chosen) {
    const caret = from + mark.length
    return { from, to, insert: mark + mark, choose: [caret, caret] }
  }
  if (chosen.includes('\n')) {
    const insert = chosen
      .split('\n')
      .map(line => markLine(line, mark))
      .join('\n')
    return { from, to, insert, choose: [from, from + insert.length] }
  }
  return {
    from,
    to,
    insert: mark + chosen + mark,
    choose: [from + mark.length, from + mark.length + chosen.length],
  }
}

/** Spaces at the edges stay outside: marks that touch a space are not read as marks. */
function trimmed({ text, from, to }: Writing): Writing {
  const chosen = text.slice(from, to)
  if (!chosen.trim()) return { text, from: to, to }
  return {
    text,
    from: from + chosen.length - chosen.trimStart().length,
    to: to - (chosen.length - chosen.trimEnd().length),
  }
}

/** Whether exactly this mark stands on both sides: one star inside two is part of them. */
function hasMarksAround(text: string, from: number, to: number, mark: Mark): boolean {
  const before = /\**$/.exec(text.slice(0, from))?.[0].length ?? 0
  const after = /^\**/.exec(text.slice(to))?.[0].length ?? 0
  const stars = Math.min(before, after)
  return mark === '*' ? stars % 2 === 1 : stars >= 2
}

function markLine(line: string, mark: Mark): string {
  const parts = /^(\s*(?:(?:[-+*]|\d+[.)]|>)\s+)*)(.*?)(\s*)$/.exec(line)
  const [, opening = '', words = '', closing = ''] = parts ?? []
  return words ? opening + mark + words + mark + closing : line
}
