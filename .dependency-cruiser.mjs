/**
 * The borders of the house: imports go down, never up, never sideways. A floor lists the rooms that
 * do not know each other; the first is the highest.
 */
const apiFloors = [
  ['server'],
  ['demo'],
  ['live'],
  ['inbox'],
  ['invitations', 'table', 'finding', 'drafts', 'care'],
  ['sponsorships', 'threads', 'meetings'],
  ['groups'],
  ['auth'],
  ['activity'],
  ['graphql', 'mail', 'pages', 'jobs', 'realtime', 'files', 'database'],
]

const webFloors = [
  // The application, drawn before its program is there.
  ['drawn'],
  ['app'],
  // What lies on a table comes from a thread and is for a meeting.
  ['table'],
  ['sponsorships', 'invitations', 'threads', 'meetings', 'finding', 'inbox', 'admin'],
  ['groups'],
  // What one has not sent yet: in threads, in proposals, and about oneself.
  ['drafts'],
  ['auth'],
  // The service worker is a program of its own; it finds what the pages keep.
  ['design', 'api', 'paths', 'service-worker'],
]

/** What a room may use of its own floor all the same: on the ground, most need the database. */
const apiNeighbours = {
  files: ['graphql'],
  graphql: ['database'],
  jobs: ['database'],
  mail: ['database', 'pages'],
  pages: ['database', 'graphql'],
  realtime: ['database'],
}
const webNeighbours = { api: ['paths'], 'service-worker': ['api'] }

const tests = '[.]test[.]tsx?$|^packages/(api|web)/test/'

const oneOf = names => `(${names.join('|')})(/|[.]tsx?$)`

/** @param {string} house @param {string[][]} floors @param {Record<string, string[]>} neighbours */
function floorRules(house, floors, neighbours) {
  const source = `^packages/${house}/src/`
  return floors.flatMap((floor, height) =>
    floor.map(room => {
      const beside = floor.filter(other => other !== room && !neighbours[room]?.includes(other))
      const closed = [...floors.slice(0, height).flat(), ...beside]
      return {
        name: `${house}-${room}-stays-below`,
        comment: `${room} may only import from the floors below it.`,
        severity: 'error',
        from: { path: source + oneOf([room]), pathNot: tests },
        to: { path: closed.length > 0 ? source + oneOf(closed) : '^$' },
      }
    }),
  )
}

/** @param {string} house @param {string[][]} floors */
function everyRoomHasAFloor(house, floors) {
  const source = `^packages/${house}/src/`
  const known = source + oneOf(floors.flat())
  return {
    name: `${house}-room-has-a-floor`,
    comment: 'A new room is entered into the list of floors first.',
    severity: 'error',
    from: { path: source, pathNot: `${known}|${source}main[.]tsx$|${source}[^/]+[.]d[.]ts$|${tests}` },
    to: {},
  }
}

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Modules that import each other are one module. Generated ones share only types.',
      severity: 'error',
      from: { pathNot: '[.]generated[.]ts$' },
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[.]generated[.]ts$|[.]generated$' },
    },
    {
      name: 'declared',
      comment: 'A package must be in the package.json of whoever imports it.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    ...floorRules('api', apiFloors, apiNeighbours),
    everyRoomHasAFloor('api', apiFloors),
    ...floorRules('web', webFloors, webNeighbours),
    everyRoomHasAFloor('web', webFloors),
    {
      name: 'web-leaves-api-alone',
      comment: 'The bridge between the two is schema.graphql.',
      severity: 'error',
      from: { path: '^packages/web/' },
      to: { path: '^packages/api/' },
    },
    {
      name: 'api-leaves-web-alone',
      comment: 'The bridge between the two is schema.graphql.',
      severity: 'error',
      from: { path: '^packages/api/' },
      to: { path: '^packages/web/' },
    },
    {
      name: 'one-room-drives-postgres',
      comment: 'Only the doors of the database room may reach a connection: they set who is asking.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/api/src/database/|^packages/(e2e|bench)/|${tests}` },
      to: { path: '(^|/)node_modules/(@types/)?pg/|^pg$|node_modules/typeorm/driver/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'What runs does not import what tests it.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${tests}|^packages/(e2e|bench)/|/vitest[.]config[.]ts$` },
      to: { path: tests },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^packages/[^/]+/node_modules/[.]' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
}
