import { attachWords as copy } from './copy/en.ts'

/** Where files of a group go. */
export interface FilePlace {
  slug: string
  groupId: string
}

/** What became of sending a file. */
export type Arrival =
  | { step: 'there'; kind: 'PICTURE' | 'PAPER' }
  /** The server's own sentence. `canRetry`: it may take it another time. */
  | { step: 'refused'; words: string; canRetry: boolean }
  | { step: 'unreached' }

/** How a file is sent: tells how much of it went, from 0 to 1, until it is there or `signal` ends it. */
export type SendFile = (
  place: FilePlace,
  id: string,
  file: File,
  told: { onPart: (part: number) => void; signal: AbortSignal },
) => Promise<Arrival>

/** As long as this nothing may happen: a network that went away without a word. In milliseconds. */
const silence = 60_000

/** Sends a file under an id of one's own: sent again with the same, it is there once. */
export const sendFile: SendFile = ({ slug }, id, file, { onPart, signal }) =>
  new Promise(resolve => {
    const request = new XMLHttpRequest()
    const end = (arrival: Arrival) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      window.removeEventListener('offline', stop)
      resolve(arrival)
    }
    const stop = () => request.abort()
    const waitOn = () => setTimeout(stop, silence)
    let timer = waitOn()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(timer)
      timer = waitOn()
      onPart(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => end(arrivalOf(request)))
    request.addEventListener('error', () => end({ step: 'unreached' }))
    request.addEventListener('abort', () => end({ step: 'unreached' }))
    signal.addEventListener('abort', stop)
    // What is on its way by then would only wait, and say nothing.
    window.addEventListener('offline', stop)
    request.open('PUT', `/g/${slug}/files/${id}?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
    request.send(file)
  })

/** Signed out, too slow, no room, too often, too many: another time it may be taken. */
const isForNow = new Set([401, 408, 409, 429])

/** The answer of the door. One that is none of its own comes from something between here and there. */
function arrivalOf({ status, responseText }: XMLHttpRequest): Arrival {
  const { file, error } = read(responseText)
  if (status < 300 && (file?.kind === 'PICTURE' || file?.kind === 'PAPER'))
    return { step: 'there', kind: file.kind }
  if (typeof error?.message === 'string')
    return { step: 'refused', words: error.message, canRetry: isForNow.has(status) || status >= 500 }
  return status >= 500 ? { step: 'unreached' } : { step: 'refused', words: copy.notTaken, canRetry: false }
}

interface Answer {
  file?: { kind?: unknown }
  error?: { message?: unknown }
}

function read(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch {
    return {}
  }
}
