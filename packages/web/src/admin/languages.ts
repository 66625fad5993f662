import type { ChooseLanguage_GroupFragment } from './choose-language.generated.ts'
import { copy } from './copy/en.ts'

type Language = ChooseLanguage_GroupFragment['language']

/** What each is called is the platform's to say. */
const codes: Record<Exclude<Language, 'SIMPLE'>, string> = {
  ARABIC: 'ar',
  ARMENIAN: 'hy',
  BASQUE: 'eu',
  CATALAN: 'ca',
  DANISH: 'da',
  DUTCH: 'nl',
  ENGLISH: 'en',
  FINNISH: 'fi',
  FRENCH: 'fr',
  GERMAN: 'de',
  GREEK: 'el',
  HINDI: 'hi',
  HUNGARIAN: 'hu',
  INDONESIAN: 'id',
  IRISH: 'ga',
  ITALIAN: 'it',
  LITHUANIAN: 'lt',
  NEPALI: 'ne',
  NORWEGIAN: 'no',
  PORTUGUESE: 'pt',
  ROMANIAN: 'ro',
  RUSSIAN: 'ru',
  SERBIAN: 'sr',
  SPANISH: 'es',
  SWEDISH: 'sv',
  TAMIL: 'ta',
  TURKISH: 'tr',
  YIDDISH: 'yi',
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** The languages a group may choose, by what they are called; first the one that is none of them. */
export const languages: { value: Language; name: string }[] = [
  { value: 'SIMPLE', name: copy.noLanguage },
  ...(Object.keys(codes) as (keyof typeof codes)[]).map(value => ({
    value,
    name: names.of(codes[value]) ?? value,
  })),
]
