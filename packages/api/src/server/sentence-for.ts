import { UnusableDatabase } from '../database/role-check.ts'
import { SettingError } from './environment.ts'

/** One clear sentence where the operator can do something about it; the whole story where it is a fault of ours. */
export function sentenceFor(error: unknown): string {
  if (error instanceof SettingError || error instanceof UnusableDatabase) return error.message
  if (error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'port' in error) {
    if ('code' in error && error.code === 'EADDRINUSE')
      return `Port ${error.port} is taken by another program: stop that one, or set PORT to a free one.`
    if ('code' in error && error.code === 'EACCES')
      return `Port ${error.port} is not for everybody on this machine: set PORT to one above 1023.`
  }
  if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EROFS')) {
    return `Sixthirty may not write there (${error.message}): set SIXTHIRTY_DATA to a folder that it may.`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
