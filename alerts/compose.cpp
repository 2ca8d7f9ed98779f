#include "alerts/compose.h"

#include <algorithm>

#include "alerts/desk/severity.h"
#include "alerts/summary.h"

namespace vigie::alerts {
namespace {

/// Evidence of reprints would only repeat the original's.
std::vector<Proof> proofs_of(const Event& event) {
    std::vector<Proof> proofs;
    for (const Member& member : event.members) {
        if (!has_report(member)) continue;
        for (const auto& evidence : member.report.evidence) {
            proofs.push_back({evidence, member.source.article, member.source.report});
        }
    }
    return proofs;
}

}  // namespace

Alert compose(const Event& event, const Occasion& occasion) {
    Alert alert;
    alert.id = event.id;
    alert.revision = event.told.revision;
    alert.message = event.told.revision > 1 ? Message::update : Message::alert;
    if (!event.merged_into.empty()) alert.message = Message::cancel;
    alert.changes = occasion.changes;
    alert.sent = occasion.now;
    alert.account = event.account;
    alert.severity = {event.told.severity, event.told.reason};
    alert.certainty = certainty_of(event.account);
    for (const Member& member : event.members)
        alert.sources.push_back(member.source);
    alert.evidence = proofs_of(event);
    alert.summary = summarise(event.account);
    const Member& newest = event.members.back();
    alert.latency = {newest.source.published, newest.source.seen, newest.extracted, occasion.now};
    const auto& named = event.told.related;
    for (const Relation& relation : event.relations) {
        if (std::find(named.begin(), named.end(), relation.event) != named.end())
            alert.related.push_back(relation);
    }
    alert.merged_into = event.merged_into;
    alert.split_from = event.split_from;
    alert.lexicon = occasion.lexicon;
    alert.rules = occasion.rules;
    return alert;
}

std::string_view name_of(Kinship kinship) {
    switch (kinship) {
        case Kinship::possibly_same:
            return "possibly_same";
        case Kinship::part_of:
            return "part_of";
        case Kinship::includes:
            return "includes";
    }
    return "";
}

std::optional<Kinship> kinship_of(std::string_view name) {
    for (const auto kinship : {Kinship::possibly_same, Kinship::part_of, Kinship::includes}) {
        if (name_of(kinship) == name) return kinship;
    }
    return std::nullopt;
}

std::string_view name_of(Message message) {
    switch (message) {
        case Message::alert:
            return "alert";
        case Message::update:
            return "update";
        case Message::cancel:
            return "cancel";
    }
    return "";
}

std::string_view name_of(Certainty certainty) {
    switch (certainty) {
        case Certainty::observed:
            return "observed";
        case Certainty::likely:
            return "likely";
        case Certainty::possible:
            return "possible";
        case Certainty::unlikely:
            return "unlikely";
    }
    return "";
}

}  // namespace vigie::alerts
