import { nearDayWords, type Reader } from '../../design/time-wording.ts'

/** A day as it stands within a sentence: "tomorrow", "Saturday", "April 5". */
export function dayInSentence(moment: string, reader: Reader = {}): string {
  return nearDayWords(moment, reader).replace(/^(?:Today|Tomorrow|Yesterday)$/, day => day.toLowerCase())
}
