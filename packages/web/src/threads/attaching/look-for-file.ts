import type { Arrival, FilePlace } from './send-file.ts'

/** How a file is looked for that may have arrived. */
export type FindFile = (place: FilePlace, id: string) => Promise<Arrival | { step: 'gone' }>

/** Whether a file arrived whose sending a closed page could not tell about, and what it is. */
export const lookForFile: FindFile = async ({ slug }, id) => {
  try {
    if (await isServed(`/g/${slug}/files/${id}/small`)) return { step: 'there', kind: 'PICTURE' }
    if (await isServed(`/g/${slug}/files/${id}/paper`)) return { step: 'there', kind: 'PAPER' }
    return { step: 'gone' }
  } catch {
    return { step: 'unreached' }
  }
}

async function isServed(path: string): Promise<boolean> {
  const { ok, status } = await fetch(path, { method: 'HEAD' })
  if (status >= 500) throw new Error('Nobody could be asked.')
  return ok
}
