import { deviceStorage, keysUnder } from '../drafts/device-storage.ts'
import { readSentOff } from '../threads/sending/sent-off.ts'

/** How often one looks whether something waits, and how long after a failure: twice as long each time. In milliseconds. */
const often = 5_000
const late = 60_000

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bringSending = () => import('../threads/sending/send-what-waits.ts')

let isTold = false

/** What was sent off and did not get through, and what the server was never told. Drafts are told once: their forms do the rest. */
function somethingWaits(): boolean {
  const storage = deviceStorage()
  const waits = ['unsent', 'waiting', 'forgotten', 'aside', ...(isTold ? [] : ['draft'])]
  if (!storage) return false
  const waitsSo = (what: string) => keysUnder(storage, `sixthirty/${what}/`).length > 0
  return waits.some(waitsSo) || readSentOff(storage, 'sixthirty/draft/').length > 0
}

/**
 * Watches on any page whether something waits on this device to be sent, and sends it: soon, at once when the network is
 * back, and again until it is done. Answers how to stop.
 */
export function watchWaiting(): () => void {
  let failures = 0
  let timer: number | undefined
  let isOver = false

  async function look(): Promise<void> {
    window.clearTimeout(timer)
    if (somethingWaits()) {
      try {
        const { sendWhatWaits } = await bringSending()
        await sendWhatWaits()
        isTold = true
        failures = 0
      } catch {
        failures++
      }
    }
    if (!isOver) timer = window.setTimeout(() => void look(), Math.min(late, often * 2 ** failures))
  }
  const lookNow = () => void look()

  lookNow()
  window.addEventListener('online', lookNow)
  return () => {
    isOver = true
    window.clearTimeout(timer)
    window.removeEventListener('online', lookNow)
  }
}
