import { gzipSync } from 'node:zlib'
import { canary, named, script, type HostileFile } from './hostile-file.ts'
import { drawn } from './plain-pictures.ts'

/** What is no picture at all, under the name of one. */
export async function othersByAnyName(): Promise<HostileFile[]> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${script}</svg>`
  const entity = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>`
  const texts: Record<string, string> = {
    'an SVG with a script': svg,
    'an SVG after white space': `\n\n  ${svg}`,
    'an SVG with a file of the machine': entity,
    'an SVG with a picture elsewhere': `<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:1/${canary}"/></svg>`,
    'a page': `<!doctype html>${script}`,
    'a script': `alert('${canary}')`,
    'a program of the server': `<?php echo '${canary}'; ?>`,
    'a shell script': `#!/bin/sh\necho ${canary}`,
    'plain text': canary,
    'a form of PostScript': `%!PS-Adobe-3.0 EPSF\n(${canary}) show`,
    'a picture of ImageMagick’s own': `push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/${canary}'\npop graphic-context`,
    'a list of a playlist': `#EXTM3U\nfile:///etc/passwd`,
  }
  const binaries: Record<string, Buffer> = {
    'a program of Windows': Buffer.from(`MZ\x90\0${canary}`, 'latin1'),
    'a program of Linux': Buffer.from(`\x7fELF\x02\x01${canary}`, 'latin1'),
    'an archive': Buffer.from(`PK\x03\x04${canary}`, 'latin1'),
    'an archive of megabytes of nothing': gzipSync(Buffer.alloc(40_000_000)),
    'an archive of another kind': Buffer.from(`7z\xbc\xaf\x27\x1c${canary}`, 'latin1'),
    'a film': Buffer.from(`\0\0\0\x18ftypisom\0\0\0\0isommp42${canary}`, 'latin1'),
    'a sound': Buffer.from(`ID3\x04${canary}`, 'latin1'),
    'a module of WebAssembly': Buffer.from(`\0asm\x01\0\0\0${canary}`, 'latin1'),
    'a bitmap': Buffer.from(`BM\x46\0\0\0\0\0\0\0${canary}`, 'latin1'),
    'an icon': Buffer.from(`\0\0\x01\0\x01\0${canary}`, 'latin1'),
    'a TIFF': await drawn(20, 20).tiff().toBuffer(),
    'a photo of an iPhone': Buffer.from(`\0\0\0\x18ftypheic\0\0\0\0mif1heic${canary}`, 'latin1'),
    'boxes that lie about their length': Buffer.from('\xff\xff\xff\xffftypavif\0\0\0\0', 'latin1'),
    'a sound in the wrapping of a WebP': Buffer.from(`RIFF\x24\0\0\0WAVEfmt ${canary}`, 'latin1'),
  }
  return [
    ...Object.entries(texts).map(([called, text]) =>
      named(called, Buffer.from(text), 'refused', 'photo.jpg'),
    ),
    ...Object.entries(binaries).map(([called, bytes]) => named(called, bytes, 'refused', 'photo.png')),
  ]
}
