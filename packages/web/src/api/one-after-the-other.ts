let last: Promise<unknown> = Promise.resolve()

/** Begins when what was begun before is over: answers come in the order of the presses, and the last is the newest. */
export function oneAfterTheOther<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}
