/**
 * The headers by which mail programs put mails about one thing together: they answer one that was never sent.
 * @param about which thread or meeting
 */
export function threadingHeaders(publicUrl: string, about: { kind: 'thread' | 'meeting'; id: string }) {
  const root = `<${about.kind}-${about.id}@${new URL(publicUrl).hostname}>`
  return { 'In-Reply-To': root, References: root }
}
