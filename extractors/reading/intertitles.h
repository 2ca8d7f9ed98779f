// Lines between the paragraphs of an article that tell nothing: « Tombes », « Guerre d'images ».
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Takes such lines out of the sentences where what stands below goes on with what stands above. A
/// line that names somebody, a place, a day or a deed stays.
void drop_intertitles(Reading& reading);

}  // namespace vigie::extractors
