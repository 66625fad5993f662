const mention = /\]\(member:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi
/** Whoever names more than a table is not speaking to anybody. */
const most = 50

/** The ids of the members whom a text mentions, each once: `[@Anne Brody](member:…)`. */
export function mentionedIn(body: string): string[] {
  const ids = [...body.matchAll(mention)].flatMap(([, id]) => id?.toLowerCase() ?? [])
  return [...new Set(ids)].slice(0, most)
}
