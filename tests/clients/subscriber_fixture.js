// The Node client as a process: subscriber_fixture.js ALERTS REQUESTS PLACE [TOPIC...]
import { writeSync } from "node:fs"
import { subscribe } from "./index.js"

const [alerts, requests, place, ...topics] = process.argv.slice(2)
for await (const alert of subscribe({ alerts, requests, place, topics, since: 0 })) {
  writeSync(1, `${alert.id} ${alert.revision} ${alert.seq}\n`) // at once: we may be killed
}
