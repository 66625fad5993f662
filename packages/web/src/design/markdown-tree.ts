/** A text as it is drawn: only what a post may hold, so that drawing cannot meet anything else. */
export type MarkdownBlock =
  | { kind: 'paragraph'; children: MarkdownInline[] }
  | { kind: 'quote'; children: MarkdownBlock[] }
  | { kind: 'list'; start: number | null; items: MarkdownBlock[][] }

export type MarkdownInline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em'; children: MarkdownInline[] }
  | MarkdownLink
  | { kind: 'mention'; id: string; children: MarkdownInline[] }

/** `leadsTo` is shown behind the link where its own words do not say where it leads; `bare` is an address without any marks. */
export type MarkdownLink = {
  kind: 'link'
  href: string
  leadsTo: string | null
  bare?: true
  children: MarkdownInline[]
}

/** What one stretch of a source is drawn as, without the empty lines around it. */
export type MarkdownStretch = { from: number; to: number; blocks: MarkdownBlock[] }
