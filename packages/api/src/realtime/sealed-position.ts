import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals how far somebody has come in a group: from plain numbers they would learn how much they may not see. */
export type PositionSeal = {
  seal(groupId: string, position: number): string
  /** Null for what was not sealed here, or in another group. */
  open(groupId: string, sealed: string): number | null
}

/** Seals positions so that a cursor tells nobody how much happened, and holds in its own group alone. */
export function positionSeal(secret: string): PositionSeal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'live position', 32))
  return {
    seal(groupId, position) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(groupId))
      const text = Buffer.alloc(8)
      text.writeBigUInt64BE(BigInt(position))
      const sealed = Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()])
      return sealed.toString('base64url')
    },
    open(groupId, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length !== 36) return null
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
          .setAAD(Buffer.from(groupId))
          .setAuthTag(bytes.subarray(20))
        return Number(
          Buffer.concat([decipher.update(bytes.subarray(12, 20)), decipher.final()]).readBigUInt64BE(),
        )
      } catch {
        return null
      }
    },
  }
}
