// Filters of npm over snippets: {name: html} in, {filter: {name: html}} out.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
const require = createRequire(process.env.CLIENTS + '/')
const { JSDOM } = require('jsdom')
const purify = require('dompurify')(new JSDOM('').window)
const sanitize = require('sanitize-html')
const xss = require('xss')
const given = JSON.parse(readFileSync(0, 'utf8'))
const filters = {
  DOMPurify: html => purify.sanitize(html),
  'sanitize-html': html => sanitize(html),
  // As its documentation lets in frames of one other site.
  'sanitize-html, frames': html => sanitize(html, {
    allowedTags: [...sanitize.defaults.allowedTags, 'img', 'iframe'],
    allowedAttributes: { ...sanitize.defaults.allowedAttributes,
      iframe: ['src', 'width', 'height', 'title', 'sandbox'] },
    allowedIframeHostnames: ['www.youtube.com'],
  }),
  xss: html => xss(html),
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(filters).map(([name, filter]) =>
  [name, Object.fromEntries(Object.entries(given).map(([way, html]) => [way, filter(html)]))]))))
