// The frames of the wire, read strictly: what is not of its form is no message.
const ROOT = "alert."
const DEPTH = 4 // segments after "alert.": country, severity, region, kind
const LONGEST_PERIOD = 600_000 // ms: nobody waits longer, whatever a publisher says

/** "ML.4" and "alert.ML.4." are "alert.ML.4.": an open end would let ML.gao match ML.gaoua. */
export function wholePrefix(topic) {
  if (topic === "" || topic === "alert") return ROOT
  const whole = topic.startsWith(ROOT) ? topic : ROOT + topic
  return whole.endsWith(".") ? whole : whole + "."
}

/** In order, once each; none are all alerts. */
export function wholePrefixes(topics) {
  const prefixes = [...new Set([...topics].map(wholePrefix))].sort()
  return prefixes.length > 0 ? prefixes : [ROOT]
}

export const depth = (prefix) => Math.min(Math.max(prefix.split(".").length - 2, 0), DEPTH)

export const request = (verb, fields) => [verb, JSON.stringify(fields)]

const isSeq = (value) => Number.isSafeInteger(value) && value >= 0
const isName = (value) => typeof value === "string" && value !== ""

function fieldsOf(frame) {
  try {
    const value = JSON.parse(frame.toString())
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

export function readAlert(frames) {
  if (frames.length !== 3) return null
  const topic = frames[0].toString()
  const { epoch, seq, prev, id, revision } = fieldsOf(frames[1])
  const whole = topic.startsWith(ROOT) && isSeq(seq) && seq > 0 && isSeq(revision) && isName(epoch) && isName(id)
  if (!whole || !Array.isArray(prev) || prev.length !== DEPTH + 1 || !prev.every(isSeq)) return null
  const raw = frames[2]
  return { topic, epoch, seq, previous: prev, id, revision, raw, get body() { return JSON.parse(raw.toString()) } }
}

function greetingOf(frame) {
  const { epoch, head, period_ms: period } = fieldsOf(frame)
  if (!isName(epoch) || !isSeq(head)) return null
  return { epoch, head, period: Math.min(isSeq(period) ? period : 0, LONGEST_PERIOD) }
}

const reader = (word, size) => (frames) =>
  frames.length === size && frames[0].toString() === word ? greetingOf(frames[1]) : null

export const readHeartbeat = reader("heartbeat.", 3)
export const readHello = reader("HELLO", 2)
export const readGone = reader("GONE", 2)

export function readEnd(frames) {
  if (frames.length !== 2 || frames[0].toString() !== "END") return null
  const { epoch, head, count, more } = fieldsOf(frames[1])
  return isName(epoch) && isSeq(head) && isSeq(count) ? { epoch, head, count, more: more === true } : null
}
