import { aPaper } from '../sent-files.ts'
import { canary, named, script, type HostileFile } from './hostile-file.ts'

/** PDFs that do something by themselves, or are more than one. */
export function hostilePapers(): HostileFile[] {
  const paper = (more: string) => Buffer.from(aPaper(`9 0 obj\n<< ${more} >>\nendobj\n`))
  const plain = Buffer.from(aPaper())
  return [
    named('a PDF with a script', paper(`/S /JavaScript /JS (app.alert('${canary}'))`), 'refused'),
    named(
      'a PDF with a script under a name written otherwise',
      paper(`/S /J#61vaScript /#4aS (${canary})`),
      'refused',
    ),
    named('a PDF that starts a program', paper('/S /Launch /F (calc.exe)'), 'refused'),
    named(
      'a PDF that carries a file',
      paper('/Type /Filespec /EF << /F 10 0 R >> /Names << /EmbeddedFiles 11 0 R >>'),
      'refused',
    ),
    named('a PDF with a film', paper('/Subtype /RichMedia'), 'refused'),
    named('a PDF with a form of forms', paper('/XFA 12 0 R'), 'refused'),
    named(
      'a PDF that sends what is written into it',
      paper('/S /SubmitForm /F (http://127.0.0.1/)'),
      'refused',
    ),
    named('a PDF after a page', Buffer.concat([Buffer.from(script), plain]), 'refused'),
    named('a PDF before a page', Buffer.concat([plain, Buffer.from(script)]), 'refused'),
    named('a PDF before an archive', Buffer.concat([plain, Buffer.from('PK\x03\x04', 'latin1')]), 'refused'),
    named('a PDF cut off', plain.subarray(0, plain.length - 20), 'refused'),
    named(
      'a PDF of brackets without end',
      Buffer.from(aPaper(`9 0 obj ${'['.repeat(2_000_000)} endobj\n`)),
      'clean',
    ),
    named('a PDF of streams without end', Buffer.from(aPaper('stream '.repeat(500_000))), 'clean'),
    named('a PDF of signs written otherwise', Buffer.from(aPaper('#4a'.repeat(1_000_000))), 'clean'),
  ]
}
