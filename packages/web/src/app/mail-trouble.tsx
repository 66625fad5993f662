import { lazy, Suspense } from 'react'

const MailCameBack = lazy(async () => ({ default: (await import('./mail-came-back.tsx')).MailCameBack }))

/** The line that tells that mail came back; its words come only where it did. */
export function MailTrouble({ since }: { since: string | null }) {
  if (!since) return null
  return (
    <Suspense>
      <MailCameBack since={since} />
    </Suspense>
  )
}
