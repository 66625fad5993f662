import type { Database } from '../database/database.ts'

/** A letter as it is shown where letters go nowhere. */
export type KeptLetter = {
  id: string
  kind: string
  to: string
  subject: string | null
  text: string | null
  html: string | null
  queuedAt: Date
  sentAt: Date | null
}

/** The last hundred letters, the newest first. */
export function findKeptLetters(database: Database): Promise<KeptLetter[]> {
  return database.asMachinery(manager =>
    manager.query(
      `select id, kind, to_address as "to", subject, text, html, queued_at as "queuedAt", sent_at as "sentAt"
       from mail.letters order by queued_at desc, id desc limit 100`,
    ),
  )
}
