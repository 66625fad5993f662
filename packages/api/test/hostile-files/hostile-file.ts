/**
 * A file as nobody means well who sends it, or a device that is broken. What may become of it: `refused`, `clean`
 * (kept, drawn anew), or `either`, where it is the decoder's to say; never anything else.
 */
export type HostileFile = {
  called: string
  bytes: Buffer
  name?: string
  becomes: 'refused' | 'clean' | 'either'
}

/** Stands in whatever must be found nowhere afterwards. */
export const canary = 'canary-that-must-not-travel'

export const script = `<script>alert('${canary}')</script>`

export const named = (
  called: string,
  bytes: Buffer | Uint8Array,
  becomes: HostileFile['becomes'],
  name?: string,
): HostileFile => ({
  called,
  bytes: Buffer.from(bytes),
  becomes,
  ...(name !== undefined && { name }),
})
