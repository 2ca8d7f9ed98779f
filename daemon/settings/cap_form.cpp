#include "daemon/settings/cap_form.h"

namespace vigie::daemon {

CapForm cap_form(const Settings& settings) {
    const CapSettings& cap = settings.cap;
    CapForm form;
    form.sender = cap.sender.empty() ? settings.publish.name : cap.sender;
    for (char& c : form.sender) {
        if (!cap_sender_mistake({&c, 1}).empty()) c = '-';
    }
    form.status = cap.status;
    form.scope = cap.scope;
    if (!cap.restriction.empty()) form.restriction = cap.restriction;
    return form;
}

}  // namespace vigie::daemon
