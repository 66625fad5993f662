import { attachWords as copy } from './copy/en.ts'
import { mostBytes, mostFiles } from './file-limits.ts'

/** Which of the chosen files can go, beside as many as are there already; and a sentence for each that cannot. */
export function takeFiles(chosen: File[], alreadyThere: number): { taken: File[]; refusals: string[] } {
  const refusals = chosen.flatMap(({ name, size }) =>
    size > mostBytes ? [copy.tooLarge(name)] : size === 0 ? [copy.holdsNothing(name)] : [],
  )
  const good = chosen.filter(({ size }) => size > 0 && size <= mostBytes)
  const room = Math.max(0, mostFiles - alreadyThere)
  const over = good.slice(room).map(({ name }) => name)
  return {
    taken: good.slice(0, room),
    refusals: over.length > 0 ? [...refusals, copy.tooMany(over)] : refusals,
  }
}
