// How often an RSS channel says that it should be read: ttl, skipHours and skipDays of RSS 2.0, and
// the syndication module (sy:updatePeriod, sy:updateFrequency) of RSS 1.0, which others borrow.
#pragma once

#include "feeds/xml/dialect.h"

namespace vigie::feeds {

/// Fills ttl, update_every, skip_hours and skip_days from the channel's children. What is no
/// number, hour, day or period is passed over. WordPress writes "hourly, 1" into each feed unless
/// its owner says otherwise: that is nobody's wish, and not taken for one.
void read_pace(Node channel, const Context& context, FeedDocument& document);

}  // namespace vigie::feeds
