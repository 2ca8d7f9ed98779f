// Prints alerts as they come: node subscribe.js [ENDPOINT] [TOPIC PREFIX, such as alert.ML.4.]
import { Subscriber } from "zeromq"
const [endpoint = "tcp://127.0.0.1:5556", prefix = "alert."] = process.argv.slice(2)
const socket = new Subscriber()
socket.connect(endpoint)
socket.subscribe(prefix)
for await (const [topic, header, body] of socket) {
  const alert = JSON.parse(body.toString())
  console.log(alert.id, alert.revision, alert.summary.en)
}
