// node-ical subscribes: prints the events of an address as it gives them.
import { createRequire } from 'node:module'
const require = createRequire(process.env.CLIENTS + '/')
const ical = require('node-ical')
const found = Object.values(await ical.async.fromURL(process.argv[2])).filter(each => each.type === 'VEVENT')
const moment = time => time.dateOnly
  ? [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(n => String(n).padStart(2, '0')).join('-')
  : time.toISOString()
console.log(JSON.stringify(found.map(event => ({
  uid: event.uid, start: moment(event.start), end: moment(event.end), summary: event.summary,
  status: event.status, categories: event.categories,
}))))
