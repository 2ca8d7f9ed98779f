// A step with a name, at which a test can have the process die or hang: kill -9 at a moment of its
// choosing. Only builds with VIGIE_FAILPOINTS (CMake; on in the dev preset) do so; in others this
// does nothing. The environment says at which step, and how:
//   VIGIE_FAILPOINT=before_commit        the first time it comes there, it ends with status 137
//   VIGIE_FAILPOINT=before_commit:3      the third time
//   VIGIE_FAILPOINT=before_commit:sleep  the thread stays there
//   VIGIE_FAILPOINT=before_commit:until:FILE  it stays there until FILE exists
#pragma once

#include <string_view>

namespace vigie::text {

/// Any thread. tests/faults/test_failpoints.py finds every name in the sources and dies at each.
void failpoint(std::string_view name);

}  // namespace vigie::text
