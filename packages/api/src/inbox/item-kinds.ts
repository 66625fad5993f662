/**
 * What members are told of threads and meetings: worded when it is read, from what its reader may read by then. All
 * other kinds are told in words of their day, by the room that tells them.
 */
export const itemKinds = [
  'MENTIONED',
  'ANSWERED',
  'POSTED',
  'STARTED',
  'KEPT_WITH_YOU',
  'THANKED',
  'WHAT_BECAME',
  'PRESENT_LATER',
  'TABLE_ASKED',
  'TABLE_AGREED',
  'TABLE_DECLINED',
  'MEETING_PLANNED',
  'MEETING_MOVED',
  'MEETING_CHANGED',
  'MEETING_CANCELLED',
  'SERIES_PLANNED',
  'SERIES_CHANGED',
  'SERIES_ENDED',
] as const

export type ItemKind = (typeof itemKinds)[number]

export const isItemKind = (kind: string): kind is ItemKind => itemKinds.some(known => known === kind)
