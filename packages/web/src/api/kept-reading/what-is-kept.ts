import type { ApolloLink } from '@apollo/client'

/** What somebody opens, of which only some of each kind is kept; and how far what was told of it is taken in. */
export type Kind = 'account' | 'group' | 'meeting' | 'thread' | 'told'

/** Where an answer is kept: of what it tells, and to which question. */
export interface Place {
  kind: Kind
  /** "thread 019a…": what it tells of. */
  subject: string
  /** The address of the group; empty where it is of none. */
  group: string
  operationName: string
}

/** The pages that can be read again, and what else they ask. Whatever else is asked is never kept. */
const kindOf: Record<string, Kind> = {
  AccountLayout: 'account',
  GroupsPage: 'account',
  GroupLayout: 'group',
  TablePage: 'group',
  RequestsOnTable: 'group',
  WaitingTable: 'group',
  ThreadsPage: 'group',
  MeetingsPage: 'group',
  MeetingPage: 'meeting',
  ThreadPage: 'thread',
  OwnThread: 'thread',
}

/** Those that stand around a page, or are part of one: they do not say how old the page is. */
const around = new Set(['AccountLayout', 'GroupLayout', 'OwnThread', 'RequestsOnTable', 'WaitingTable'])

export const isPage = ({ operationName }: Place) => !around.has(operationName)

/** Where the answer to a question is kept; null where it is not. Of a list, only its beginning is. */
export function whatIsKept({
  operationName = '',
  variables,
}: Pick<ApolloLink.Operation, 'operationName' | 'variables'>): Place | null {
  const kind = kindOf[operationName]
  if (!kind || variables['after']) return null
  const group = String(variables['slug'] ?? '')
  const about = {
    account: '',
    group,
    meeting: variables['meetingId'],
    thread: variables['threadId'],
    told: group,
  }
  return { kind, group, operationName, subject: `${kind} ${String(about[kind])}` }
}
