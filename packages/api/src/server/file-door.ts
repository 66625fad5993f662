import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from '../graphql/refusal.ts'
import { Cancelled } from '../threads/attachments/upload-file.ts'
import type { FileAddress, FileDoor } from './file-address.ts'
import { refuseFile } from './refuse-file.ts'
import { sendFile } from './send-file.ts'
import { takeFile } from './take-file.ts'

/**
 * Takes in pictures and papers, and hands them out to whoever may read the post they stand with. Whatever is not theirs
 * to read and whatever is not there is one answer.
 */
export function fileDoor(door: FileDoor) {
  return async (request: IncomingMessage, response: ServerResponse, asked: FileAddress): Promise<void> => {
    response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    response.setHeader('cache-control', 'private, no-store')
    try {
      if (request.method === 'PUT' && !asked.part) return await takeFile(door, request, response, asked)
      return await sendFile(door, request, response, asked)
    } catch (error) {
      if (error instanceof Cancelled) return void response.destroy()
      if (!(error instanceof Refusal)) throw error
      refuseFile(request, response, error)
    }
  }
}
