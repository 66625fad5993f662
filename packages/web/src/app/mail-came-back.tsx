import { broughtLater } from '../design/brought-later.tsx'

/** Only where mail to somebody came back. */
export const MailCameBack = broughtLater(
  async () => (await import('./mail-came-back-line.tsx')).MailCameBackLine,
)
