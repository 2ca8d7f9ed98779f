// The subscriber's half of the wire as a state machine without I/O: frames in, actions out, in the
// order in which they are to be carried out:
//   {do: "deliver", alert, prefixes}   hand it to the reader, then store the place (taken())
//   {do: "begin", place}               what comes from now on is wanted, and this is now: store it
//   {do: "caughtUp", epoch, head, fetched, why, place}   nothing is missing up to `head`
//   {do: "ask", frames}                send to the request socket
//   {do: "reconnect", why}             open both sockets anew and call start()
import { depth, readAlert, readEnd, readGone, readHeartbeat, readHello, request, wholePrefixes } from "./wire.js"
import { emptyPlace, leastOf } from "./place.js"

const MAX_RETRIES = 3 // answers with holes in a row; then the publisher is greeted anew
const SILENT_PERIODS = 3
const SHORTEST_PATIENCE = 500 // ms: however short a publisher's period, nobody reconnects more often
const LONGEST_PATIENCE = 30_000
const HELD = 1000 // live alerts kept while an answer is awaited; the rest is asked for later

export class Subscriber {
  #fromNow; #epoch; #last; #delivered
  #state = "greeting"; #held = []; #verb = "REPLAY"; #why = "start"
  #toAsk = []; #answered = 0; #fetched = 0; #retries = 0; #broken = false
  #silences = 0 // since an answer was whole
  period = 5000 // ms between heartbeats, once the publisher said so

  /** Goes on from `place`, or after the seq `since` (of `epoch`), or from now on. */
  constructor({ topics = [], place = null, since = null, epoch = "" } = {}) {
    this.#fromNow = place === null && since === null
    const from = place ?? emptyPlace(wholePrefixes(topics), epoch, since ?? 0)
    this.#epoch = from.epoch
    this.#last = { ...from.last }
    this.#delivered = new Set(from.beyond)
  }

  /** Asked, and not yet answered. */
  get waiting() { return this.#state !== "live" }

  /** When all actions so far are carried out. */
  get place() {
    const least = leastOf(this.#last)
    const beyond = [...this.#delivered].filter((seq) => seq > least)
    return { epoch: this.#epoch, last: { ...this.#last }, beyond }
  }

  /** After every (re)connect. */
  start() {
    this.#state = "greeting"
    this.#held = []
    return [{ do: "ask", frames: ["HELLO"] }]
  }

  /** After so many ms without a word, or without an answer, onSilence() is due. Twice as long each time
   *  that no answer has come since: a publisher that is late must not be asked the more for it. */
  get patience() {
    const usual = Math.max(SHORTEST_PATIENCE, SILENT_PERIODS * this.period)
    return Math.max(usual, Math.min(usual * 2 ** this.#silences, LONGEST_PATIENCE))
  }

  /** Nothing was heard for as long as `patience`, or an answer did not come. */
  onSilence() {
    this.#silences = Math.min(this.#silences + 1, 6)
    return [{ do: "reconnect", why: "nothing heard" }]
  }

  /** A message from the live socket. */
  onLive(frames) {
    const greeting = readHeartbeat(frames)
    if (greeting) return this.#onHeartbeat(greeting)
    const alert = readAlert(frames)
    if (!alert) return [] // the welcome message, or junk
    if (this.#state === "live") return this.#hear(alert)
    this.#hold(alert)
    return []
  }

  /** A message from the request socket. */
  onReply(frames) {
    const greeting = readHello(frames)
    if (greeting) return this.#onHello(greeting)
    if (this.#state !== "catching up" || frames.length === 0) return []
    if (frames[0].toString() === "ALERT") {
      const alert = readAlert(frames.slice(1))
      return alert ? this.#onAnswered(alert) : []
    }
    const gone = readGone(frames)
    if (gone) return this.#onGone(gone)
    const ending = readEnd(frames)
    return ending ? this.#onEnd(ending) : []
  }

  #onHeartbeat({ epoch, head, period }) {
    this.period = period || this.period
    if (this.#state !== "live") return []
    if (epoch !== this.#epoch) return this.#changeEpoch(epoch)
    return head > leastOf(this.#last) ? this.#catchUp("REPLAY", "behind") : []
  }

  #hold(alert) {
    if (this.#held.length < HELD) this.#held.push(alert)
  }

  #hear(alert) {
    if (alert.epoch !== this.#epoch) {
      this.#hold(alert)
      return this.#changeEpoch(alert.epoch)
    }
    const fresh = []
    let gap = false
    for (const [prefix, last] of Object.entries(this.#last)) {
      if (!alert.topic.startsWith(prefix) || alert.seq <= last) continue
      if (alert.previous[depth(prefix)] > last) gap = true // what should have come before has not
      else fresh.push(prefix)
    }
    for (const prefix of fresh) this.#last[prefix] = alert.seq
    const actions = fresh.length > 0 ? this.#deliver(alert, fresh) : []
    if (!gap) return actions
    this.#hold(alert)
    return [...actions, ...this.#catchUp("REPLAY", "gap")]
  }

  #deliver(alert, prefixes) {
    const actions = []
    if (!this.#delivered.has(alert.seq)) { // one that moved comes under two topics
      this.#delivered.add(alert.seq)
      this.#fetched += 1
      actions.push({ do: "deliver", alert, prefixes })
    }
    const least = leastOf(this.#last)
    for (const seq of this.#delivered) if (seq <= least) this.#delivered.delete(seq)
    return actions
  }

  #onHello({ epoch, head, period }) {
    if (this.#state !== "greeting") return []
    this.period = period || this.period
    const actions = []
    if (this.#fromNow) {
      this.#fromNow = false
      this.#epoch = epoch
      for (const prefix of Object.keys(this.#last)) this.#last[prefix] = head
      // Who is stopped before it has caught up needs a place also where nothing came.
      actions.push({ do: "begin", place: this.place })
    }
    this.#epoch ||= epoch
    // A place above the head is one of another publisher, whatever it calls its epoch.
    const isOther = this.#epoch !== epoch || leastOf(this.#last) > head
    return [...actions, ...(isOther ? this.#changeEpoch(epoch) : this.#catchUp("REPLAY", "start"))]
  }

  #changeEpoch(epoch) {
    this.#epoch = epoch
    this.#held = this.#held.filter((alert) => alert.epoch === epoch)
    this.#delivered.clear()
    for (const prefix of Object.keys(this.#last)) this.#last[prefix] = 0
    return this.#catchUp("SNAPSHOT", "new epoch")
  }

  #catchUp(verb, why) {
    this.#state = "catching up"
    this.#verb = verb
    this.#why = why
    this.#fetched = this.#retries = 0
    this.#toAsk = Object.keys(this.#last)
    return this.#ask()
  }

  #ask() {
    this.#answered = 0
    this.#broken = false
    const prefix = this.#toAsk[0]
    const fields = { epoch: this.#epoch, prefix, after: this.#last[prefix] }
    return [{ do: "ask", frames: request(this.#verb, fields) }]
  }

  #onAnswered(alert) {
    const prefix = this.#toAsk[0]
    const last = this.#last[prefix]
    this.#answered += 1
    if (alert.epoch !== this.#epoch || alert.seq <= last || this.#broken) return []
    // A snapshot leaves out older revisions: its holes mean nothing.
    if (this.#verb === "REPLAY" && alert.previous[depth(prefix)] > last) {
      this.#broken = true
      return []
    }
    this.#last[prefix] = alert.seq
    return this.#deliver(alert, [prefix])
  }

  #onGone(gone) {
    if (gone.epoch !== this.#epoch) return this.#changeEpoch(gone.epoch)
    this.#verb = "SNAPSHOT"
    this.#why = "gone"
    return this.#ask()
  }

  #onEnd(ending) {
    if (ending.epoch !== this.#epoch) return this.#changeEpoch(ending.epoch)
    if (this.#broken || this.#answered !== ending.count || (ending.more && ending.count === 0)) {
      this.#retries += 1
      return this.#retries > MAX_RETRIES ? [{ do: "reconnect", why: "answers with holes" }] : this.#ask()
    }
    this.#retries = this.#silences = 0
    if (ending.more) return this.#ask()
    const prefix = this.#toAsk.shift()
    this.#last[prefix] = Math.max(this.#last[prefix], ending.head)
    if (this.#why === "gone") this.#verb = "REPLAY"
    if (this.#toAsk.length > 0) return this.#ask()
    this.#state = "live"
    const { epoch, head } = ending
    const actions = [{ do: "caughtUp", epoch, head, fetched: this.#fetched, why: this.#why, place: this.place }]
    while (this.#state === "live" && this.#held.length > 0) actions.push(...this.#hear(this.#held.shift()))
    return actions
  }
}
