import type { Refusal } from '../../api/use-verb.ts'

/** What came of sending: it is done, the API said no, or nothing came back and it is tried again. */
export type Sending =
  | { outcome: 'sent' }
  | { outcome: 'refused'; refusals: Refusal[] }
  | { outcome: 'unreached' }
