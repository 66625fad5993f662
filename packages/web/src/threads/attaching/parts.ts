export { AddFiles } from './add-files.tsx'
export { FileTray } from './file-tray.tsx'
