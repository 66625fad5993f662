import { registerEnumType } from 'type-graphql'

/** The languages in which Postgres knows how words change; SIMPLE takes every word as it stands. */
const languages = [
  'SIMPLE',
  'ARABIC',
  'ARMENIAN',
  'BASQUE',
  'CATALAN',
  'DANISH',
  'DUTCH',
  'ENGLISH',
  'FINNISH',
  'FRENCH',
  'GERMAN',
  'GREEK',
  'HINDI',
  'HUNGARIAN',
  'INDONESIAN',
  'IRISH',
  'ITALIAN',
  'LITHUANIAN',
  'NEPALI',
  'NORWEGIAN',
  'PORTUGUESE',
  'ROMANIAN',
  'RUSSIAN',
  'SERBIAN',
  'SPANISH',
  'SWEDISH',
  'TAMIL',
  'TURKISH',
  'YIDDISH',
] as const

export type Language = (typeof languages)[number]

export const Language = Object.fromEntries(languages.map(language => [language, language])) as {
  [Name in Language]: Name
}

registerEnumType(Language, {
  name: 'Language',
  description: 'The language a group writes in, by which its words are found in all their forms.',
  valuesConfig: { SIMPLE: { description: 'Several, or another: words are found as they were written.' } },
})
