// How far a subscriber has come, and the file that keeps it over restarts. A place is
// { epoch, last: {prefix: seq}, beyond: [seq] }: had everything up to `last`, and `beyond` as well.
import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { wholePrefixes } from "./wire.js"

export const leastOf = (last) => Math.min(...Object.values(last))

export function emptyPlace(prefixes, epoch = "", since = 0) {
  return { epoch, last: Object.fromEntries(prefixes.map((prefix) => [prefix, since])), beyond: [] }
}

/** The place after an alert was delivered; `prefixes` are those whose chain it carried on. */
export function taken(place, alert, prefixes) {
  const from = place.epoch === alert.epoch ? place : emptyPlace(Object.keys(place.last), alert.epoch)
  const last = { ...from.last }
  for (const prefix of prefixes) last[prefix] = alert.seq
  const least = leastOf(last)
  return { epoch: alert.epoch, last, beyond: [...from.beyond, alert.seq].filter((seq) => seq > least) }
}

/** Replaces the file as a whole: who is killed finds the old place or the new one. */
export function writePlace(file, place) {
  writeFileSync(`${file}.new`, JSON.stringify({ v: 1, ...place }) + "\n")
  renameSync(`${file}.new`, file)
}

/** Null when there is no file. Throws for a file that is no place of these topics: to begin anew
 *  there would be a loss that nobody sees. */
export function readPlace(file, topics) {
  let text
  try {
    text = readFileSync(file, "utf8")
  } catch (error) {
    if (error.code === "ENOENT") return null
    throw error
  }
  const { v, epoch, last, beyond } = JSON.parse(text)
  const isSeq = (value) => Number.isSafeInteger(value) && value >= 0
  if (v !== 1 || typeof epoch !== "string" || !Object.values(last).every(isSeq) || !beyond.every(isSeq)) {
    throw new Error(`${file} is no place of a subscriber`)
  }
  if (Object.keys(last).sort().join(" ") !== wholePrefixes(topics).join(" ")) {
    throw new Error(`${file} is the place of other topics: give each set its own file`)
  }
  return { epoch, last, beyond }
}
