// An HTTP/2 server on 127.0.0.1 for tests: answers each request with the version it came in.
//
//   node http2_server.mjs              without TLS, for clients that know what it speaks
//   node http2_server.mjs CERT KEY     with TLS; HTTP/2 or HTTP/1.1, as ALPN agrees
//
// Prints "PORT n" and serves until its standard input closes.
import fs from "node:fs";
import http2 from "node:http2";

const answer = (request, response) => response.end(`HTTP/${request.httpVersion}`);
const [cert, key] = process.argv.slice(2);
const server = cert
  ? http2.createSecureServer({ cert: fs.readFileSync(cert), key: fs.readFileSync(key), allowHTTP1: true }, answer)
  : http2.createServer(answer);
server.listen(0, "127.0.0.1", () => console.log(`PORT ${server.address().port}`));
process.stdin.on("end", () => process.exit(0)).resume();
