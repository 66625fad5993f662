import { fullWords, momentWords } from './time-wording.ts'

/** A moment as people say it; the whole of it on hovering. `words` replaces the wording. */
export function Time({ at, words = momentWords }: { at: string; words?: (moment: string) => string }) {
  return (
    <time dateTime={at} title={fullWords(at)}>
      {words(at)}
    </time>
  )
}
