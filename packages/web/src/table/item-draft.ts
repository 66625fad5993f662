import { copy } from './copy/en.ts'

/** What a member brings, as it is typed. */
export interface ItemDraft {
  title: string
  /** "yes", or empty. */
  mattersNow: string
  /** May be empty. */
  minutes: string
}

export const blankItem: ItemDraft = { title: '', mattersNow: '', minutes: '' }

export type ItemRefusals = Partial<Record<keyof ItemDraft, string>>

const longestTitle = 160
const mostMinutes = 240

/** What is on the table, as its owner would type it. */
export function draftOf(item: { title: string; mattersNow: boolean; minutes: number | null }): ItemDraft {
  const { title, mattersNow, minutes } = item
  return { title, mattersNow: mattersNow ? 'yes' : '', minutes: minutes === null ? '' : String(minutes) }
}

/** As the API takes it. */
export function itemInput({ title, mattersNow, minutes }: ItemDraft) {
  return {
    title: title.trim(),
    mattersNow: mattersNow === 'yes',
    minutes: minutes.trim() ? Number(minutes) : null,
  }
}

/** What keeps it from being sent, by its field. */
export function itemRefusals({ title, minutes }: ItemDraft): ItemRefusals {
  const over = [...title.trim()].length - longestTitle
  return {
    ...(!title.trim() && { title: copy.noTitle }),
    ...(over > 0 && { title: copy.titleOver(over) }),
    ...(!isPossible(minutes.trim()) && { minutes: copy.minutesOut }),
  }
}

function isPossible(minutes: string): boolean {
  if (minutes === '') return true
  return /^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= mostMinutes
}
