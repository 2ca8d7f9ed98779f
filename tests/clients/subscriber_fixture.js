// The Node client as a process: subscriber_fixture.js ALERTS REQUESTS PLACE [TOPIC...]
// From the first alert on, or with VIGIE_SINCE=now from now on.
import { writeSync } from "node:fs"
import { subscribe } from "./index.js"

const [alerts, requests, place, ...topics] = process.argv.slice(2)
const since = process.env.VIGIE_SINCE === "now" ? null : 0
for await (const alert of subscribe({ alerts, requests, place, topics, since })) {
  writeSync(1, `${alert.id} ${alert.revision} ${alert.seq}\n`) // at once: we may be killed
}
