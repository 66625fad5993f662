import { keptUnder } from './kept-under.ts'
import { traces } from './names.ts'

/** Wipes what is left of somebody who is not signed in here any more: without the cookie, nobody gets to see it. */
export async function wipeTraces(): Promise<void> {
  if (!keptUnder() && localStorage.getItem(traces)) await (await import('./wipe.ts')).wipe()
}
