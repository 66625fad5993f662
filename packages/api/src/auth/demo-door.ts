import type { RequestContext } from '../graphql/request-context.ts'

/** A made-up person of the demo. */
export type DemoPerson = { id: string; name: string; trade: string; groups: string[] }

/** Lets visitors of a demo sit down as one of its people. Exists nowhere else. */
export type DemoDoor = {
  findPeople(): Promise<DemoPerson[]>
  /** Opens a session for one of them; false when there is no such person. */
  signIn(context: RequestContext, personId: string): Promise<boolean>
}
