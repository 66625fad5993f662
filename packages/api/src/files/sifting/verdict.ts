/** Why something sent is not kept. */
export const unfit = [
  /** A photo in the format of an iPhone, which this library cannot open. */
  'HEIC',
  /** Nothing we keep: neither a picture we know nor a PDF. */
  'UNKNOWN_KIND',
  /** A picture or PDF by its beginning, but broken or cut off. */
  'UNREADABLE',
  /** It has more pixels, or takes more memory or time, than one picture may. */
  'TOO_LARGE_TO_OPEN',
  /** A PDF that would run something, or carries other files along. */
  'PAPER_WITH_PROGRAM',
] as const
export type Unfit = (typeof unfit)[number]

/** What the sifting of one file came to. */
export type Verdict =
  | { kind: 'PICTURE'; width: number; height: number }
  | { kind: 'PAPER' }
  | { unfit: Unfit }

/** What lies on the desk before the sifting, and after it. */
export const onDesk = { sent: 'sent', large: 'large', small: 'small', paper: 'paper' } as const
