import { clockOf, clockWords, dayOf, wholeDayWords } from '../design/wall-time-wording.ts'
import type { Reader } from '../design/time-wording.ts'
import { copy } from './copy/en.ts'

/** A stretch of what an item says; with a moment, by the clocks of a place. */
interface Part {
  text: string
  moment: string | null
  timeZone: string | null
}

/** What an item says, each moment in it told as the reader's country tells the time. */
export function sentenceWords(parts: readonly Part[], reader: Reader = {}): string {
  return parts.map(part => momentWords(part, reader) ?? part.text).join('')
}

/** "Tuesday, November 24 at 6:30 AM"; and what the reader's own clock shows then, where that is something else. */
function momentWords({ moment, timeZone }: Part, reader: Reader): string | null {
  if (!moment || !timeZone) return null
  const there = wordsIn(timeZone, moment, reader)
  const here = wordsIn(reader.timeZone, moment, reader)
  if (there.day === here.day) {
    const at = copy.at(there.day, there.clock)
    return there.clock === here.clock ? at : copy.thereAndHere(at, here.clock)
  }
  return copy.thereAndHere(copy.at(there.day, there.clock), copy.at(here.day, here.clock))
}

function wordsIn(timeZone: string | undefined, moment: string, reader: Reader) {
  const today = dayOf(reader.now ?? new Date(), timeZone)
  return {
    day: wholeDayWords(dayOf(moment, timeZone), today, reader),
    clock: clockWords(clockOf(moment, timeZone), reader),
  }
}
