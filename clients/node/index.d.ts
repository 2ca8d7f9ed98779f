/** One revision of an alert. Key what you do by (id, revision). */
export interface Alert {
  topic: string
  epoch: string
  seq: number
  /** seq of the alert before it under the first 0 to 4 segments of its topic. */
  previous: number[]
  id: string
  revision: number
  /** JSON of config/schema/alert-1.json. */
  raw: Uint8Array
  /** The same, parsed. */
  readonly body: Record<string, unknown>
}

/** Had everything up to `last` under each prefix, and `beyond` as well. */
export interface Place {
  epoch: string
  last: Record<string, number>
  beyond: number[]
}

/** Nothing is missing up to `head`. After "new epoch" and "gone" it took all that stands. */
export interface CaughtUp {
  epoch: string
  head: number
  fetched: number
  why: "start" | "gap" | "behind" | "new epoch" | "gone"
  place: Place
}

/** CURVE keys in Z85. */
export interface Keys {
  secret: string
  public: string
  server: string
}

export interface Options {
  /** Where vigie publishes; tcp://127.0.0.1:5556 unless told. */
  alerts?: string
  /** Where it answers requests; see requestsEndpoint(). */
  requests?: string
  /** COUNTRY.SEVERITY.REGION.KIND, from the left as far as you like; none = all. */
  topics?: Iterable<string>
  /** A file that keeps how far you came. It is written when you ask for the next alert, so an alert
   *  whose effect you did not finish comes again. */
  place?: string | null
  /** Begin after this seq (of `epoch`) when there is no such file: 0 = from the beginning, null = now. */
  since?: number | null
  epoch?: string
  keys?: Keys | null
  /** End when no alert came for so many ms; null = never. */
  timeout?: number | null
  onCaughtUp?: (caughtUp: CaughtUp) => void
  onReconnect?: (why: string) => void
}

/** Every alert under `topics`, once and in order. Reconnects by itself. */
export function subscribe(options?: Options): AsyncGenerator<Alert, void, void>
/** The next port, or requests.ipc beside alerts.ipc. */
export function requestsEndpoint(alerts: string): string
/** Our keys from NAME.secret of `vigie keys new`, the server's from its file. */
export function readKeys(secretFile: string, serverFile: string): Keys
export function wholePrefix(topic: string): string

export type Action =
  | { do: "deliver"; alert: Alert; prefixes: string[] }
  | { do: "begin"; place: Place }
  | ({ do: "caughtUp" } & CaughtUp)
  | { do: "ask"; frames: string[] }
  | { do: "reconnect"; why: string }

/** The state machine under subscribe(), without I/O: frames in, actions out. */
export class Subscriber {
  constructor(options?: Pick<Options, "topics" | "since" | "epoch"> & { place?: Place | null })
  period: number
  /** ms without a word, or without an answer, after which onSilence() is due. */
  readonly patience: number
  readonly waiting: boolean
  readonly place: Place
  start(): Action[]
  onSilence(): Action[]
  onLive(frames: Uint8Array[]): Action[]
  onReply(frames: Uint8Array[]): Action[]
}
