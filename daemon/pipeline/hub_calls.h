// The site that hubs call (WebSub): from HTTP to feeds::websub::Callbacks and back.
#pragma once

#include "daemon/http/listener.h"
#include "feeds/websub/callbacks.h"
#include "text/time.h"

namespace vigie::daemon {

/// Answers GET and POST at any path that ends in a feed's key; what stands before is the reverse
/// proxy's. Logs what is ignored. Both must outlive the site.
http::Site hub_calls(feeds::websub::Callbacks& callbacks, const text::Clock& clock);

}  // namespace vigie::daemon
