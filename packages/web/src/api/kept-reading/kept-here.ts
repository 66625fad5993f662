import { keptUnder } from './kept-under.ts'
import { Snapshot } from './snapshot.ts'

const name = keptUnder() ?? ''

/** Another window may have wiped everything since this page was opened: then nothing is kept any more. */
export const isKept = () => keptUnder() === name

/** What is kept on this device for whoever opened this page. */
export const snapshot = new Snapshot(name, () => !isKept())
