import { InputType } from 'type-graphql'
import { AboutThread } from '../about-thread.ts'

@InputType({ description: 'What `restThread` is asked with.' })
export class RestThreadInput extends AboutThread {}

@InputType({ description: 'What `wakeThread` is asked with.' })
export class WakeThreadInput extends AboutThread {}

@InputType({ description: 'What `pinThread` is asked with.' })
export class PinThreadInput extends AboutThread {}

@InputType({ description: 'What `unpinThread` is asked with.' })
export class UnpinThreadInput extends AboutThread {}

@InputType({ description: 'What `discardThread` is asked with.' })
export class DiscardThreadInput extends AboutThread {}

@InputType({ description: 'What `restoreThread` is asked with.' })
export class RestoreThreadInput extends AboutThread {}
