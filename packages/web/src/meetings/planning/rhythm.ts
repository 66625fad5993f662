/** On which days a series meets, as the schema names it. */
export const rhythms = ['WEEKLY', 'EVERY_SECOND_WEEK', 'MONTHLY_BY_WEEKDAY', 'MONTHLY_BY_DATE'] as const

export type Rhythm = (typeof rhythms)[number]

/** How often a plan may be: as a series, or just once. */
export const often = [...rhythms, 'ONCE'] as const

export type Often = (typeof often)[number]

/** What a form kept, where it is one of them. */
export function oftenOf(words: string): Often {
  return often.find(known => known === words) ?? 'WEEKLY'
}
