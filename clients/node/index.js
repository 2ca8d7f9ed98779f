// Alerts of vigie, each once and in order, over restarts and gaps. See README.md and index.d.ts.
import { readFileSync } from "node:fs"
import { capability, Dealer, Subscriber as LiveSocket } from "zeromq"
import { readPlace, taken, writePlace } from "./place.js"
import { Subscriber } from "./subscriber.js"
import { wholePrefix, wholePrefixes } from "./wire.js"

export { Subscriber, wholePrefix }

const WAITING_MESSAGES = 1000 // then libzmq's queue fills, and what it drops is asked for

/** Where requests are answered, by custom: the next port, or requests.ipc beside alerts.ipc. */
export function requestsEndpoint(alerts) {
  if (alerts.endsWith("alerts.ipc")) return alerts.replace(/alerts\.ipc$/, "requests.ipc")
  return alerts.replace(/\d+$/, (port) => String(Number(port) + 1))
}

/** Our key pair from NAME.secret of `vigie keys new`, and the server's public key from its file. */
export function readKeys(secretFile, serverFile) {
  const lines = (file) => readFileSync(file, "utf8").split("\n").map((line) => line.trim()).filter(Boolean)
  const isKey = (word) => /^\S{40}$/.test(word)
  const own = lines(secretFile)
  const secret = own.find((line) => !line.startsWith("# ") && isKey(line))
  const open = own.find((line) => line.startsWith("# ") && isKey(line.slice(2)))?.slice(2)
  const server = lines(serverFile).filter((line) => !line.startsWith("# ")).map((line) => line.split(/\s/)[0]).find(isKey)
  if (!secret || !open || !server) throw new Error(`${secretFile}, ${serverFile}: no keys of \`vigie keys new\``)
  return { secret, public: open, server }
}

/** Both sockets, whose messages wait in one queue. */
class Line {
  #queue = []; #wake = null; #waiting = []; #closed = false; #failed = null

  constructor(alerts, requests, prefixes, keys) {
    const options = { linger: 0, ipv6: true }
    if (keys && !capability.curve) throw new Error("this zeromq package is built without CURVE: take 6.5 or later")
    if (keys) Object.assign(options, { curveServerKey: keys.server, curvePublicKey: keys.public, curveSecretKey: keys.secret })
    this.live = new LiveSocket(options)
    this.asking = new Dealer(options)
    this.live.subscribe(...prefixes, "heartbeat.")
    this.live.connect(alerts)
    this.asking.connect(requests)
    this.#listen(this.live, "live")
    this.#listen(this.asking, "reply")
  }

  async #listen(socket, from) {
    try {
      for await (const frames of socket) {
        this.#queue.push({ from, frames })
        this.#wake?.()
        while (this.#queue.length >= WAITING_MESSAGES && !this.#closed) await new Promise((go) => this.#waiting.push(go))
      }
    } catch (error) {
      if (!this.#closed) this.#failed = error // told to whoever asks for the next message
      this.#wake?.()
    }
  }

  /** The next message, or null when none comes for so many ms. */
  async next(longest) {
    if (this.#queue.length === 0 && !this.#failed) {
      await new Promise((go) => {
        const timer = setTimeout(go, longest)
        this.#wake = () => { clearTimeout(timer); go() }
      })
      this.#wake = null
    }
    const message = this.#queue.shift() ?? null
    if (!message && this.#failed) throw this.#failed
    this.#makeRoom()
    return message
  }

  /** Both sockets may be waiting for it. */
  #makeRoom() {
    for (const go of this.#waiting.splice(0)) go()
  }

  close() {
    this.#closed = true
    this.#makeRoom()
    this.live.close()
    this.asking.close()
  }
}

export async function* subscribe({
  alerts = "tcp://127.0.0.1:5556", requests = requestsEndpoint(alerts), topics = [], place = null, since = null,
  epoch = "", keys = null, timeout = null, onCaughtUp = () => {}, onReconnect = () => {},
} = {}) {
  const prefixes = wholePrefixes(topics)
  const subscriber = new Subscriber({ topics, place: place ? readPlace(place, topics) : null, since, epoch })
  const open = () => new Line(alerts, requests, prefixes, keys)
  let done = subscriber.place // of what was really taken: the machine may be ahead by a few actions
  const keep = (now) => {
    done = now
    if (place) writePlace(place, done)
  }
  let line = open()
  let heard = performance.now()
  let last = performance.now()
  try {
    for (let actions = subscriber.start(); ;) {
      let again = false
      for (const action of actions) {
        if (action.do === "deliver") {
          yield action.alert
          last = performance.now()
          keep(taken(done, action.alert, action.prefixes))
        } else if (action.do === "begin") {
          keep(action.place)
        } else if (action.do === "caughtUp") {
          keep(action.place)
          onCaughtUp(action)
        } else if (action.do === "ask") {
          await line.asking.send(action.frames)
        } else {
          again = true
          onReconnect(action.why)
        }
      }
      if (again) {
        line.close()
        line = open()
        heard = performance.now()
        actions = subscriber.start()
        continue
      }
      const silence = subscriber.patience
      const left = timeout === null ? 60_000 : last + timeout - performance.now()
      if (left <= 0) return
      const message = await line.next(Math.max(0, Math.min(left, heard + silence - performance.now())))
      // A lost answer must not hide behind heartbeats.
      if (message && (message.from === "reply" || !subscriber.waiting)) heard = performance.now()
      if (message) actions = message.from === "reply" ? subscriber.onReply(message.frames) : subscriber.onLive(message.frames)
      else actions = performance.now() >= heard + silence ? subscriber.onSilence() : []
    }
  } finally {
    line.close()
  }
}
