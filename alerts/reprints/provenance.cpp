#include "alerts/reprints/provenance.h"

#include <algorithm>

namespace vigie::alerts {
namespace {

/// The text was seen elsewhere first, but it is this outlet's: an aggregator that took it was read
/// before, or an outlet that says so itself.
bool is_origin(const text::Article& article, const Original& earlier) {
    constexpr int copies = 3;
    return article.outlet.tier < copies &&
           (earlier.voice.empty() || earlier.voice == outlet_of(article));
}

Provenance after_kin(const text::Article& article, const Kin& kin) {
    const std::string words = explained(kin.likeness) + " of article " + kin.original.article;
    if (kin.same_outlet && !kin.exact) {
        return {false, false, "", "", {}, "told anew by its outlet: " + words};
    }
    if (!kin.same_outlet && is_origin(article, kin.original)) {
        return {false, false, "", "", {}, "the original of " + words};
    }
    const bool reprint = kin.likeness.degree == Degree::same;
    return {reprint, kin.exact, kin.original.article, kin.original.voice, {}, words};
}

/// Does the report rest on that sentence: on its word for what happened or, when that is the
/// title's, on anything in it? Of a report without evidence nothing else is known than its article.
bool rests_on(const extractors::Report& report, const Citation& citation) {
    if (report.evidence.empty()) return true;
    bool in_title = false;
    bool any_in_sentence = false;
    for (const auto& one : report.evidence) {
        const bool in_sentence =
            one.part == citation.part && one.start < citation.end && citation.begin < one.end;
        if (in_sentence && one.field == "type") return true;
        any_in_sentence = any_in_sentence || in_sentence;
        in_title = in_title || (one.field == "type" && one.part == text::Part::title);
    }
    return in_title && any_in_sentence;
}

}  // namespace

const std::string& outlet_of(const text::Article& article) {
    return article.outlet.name.empty() ? article.outlet.feed : article.outlet.name;
}

Provenance trace(const text::Article& article,
                 const std::optional<Kin>& kin,
                 const Credits& credits) {
    Provenance provenance;
    if (kin) provenance = after_kin(article, *kin);
    if (!provenance.copy_of.empty() && !provenance.credit.empty()) return provenance;
    for (Citation& citation : credits.find(article)) {
        if (!citation.whole) {
            provenance.cited.push_back(std::move(citation));
        } else if (provenance.credit.empty()) {
            provenance.credit = citation.name;
            if (!provenance.why.empty()) provenance.why += "; ";
            provenance.why += "credits " + citation.name + ": \"" + citation.words + "\"";
        }
    }
    return provenance;
}

std::string mark(Source& source, const Provenance& provenance, const extractors::Report* report) {
    source.copy_of = provenance.copy_of;
    source.credit = provenance.credit;
    std::string why = provenance.why;
    const auto cited =
        std::find_if(provenance.cited.begin(), provenance.cited.end(), [&](const Citation& one) {
            return report != nullptr && rests_on(*report, one);
        });
    if (source.credit.empty() && cited != provenance.cited.end()) {
        source.credit = cited->name;
        why += (why.empty() ? "" : "; ") + ("has it from " + cited->name) + ": \"" + cited->words +
               "\"";
    }
    source.independent = source.copy_of.empty() && source.credit.empty();
    return why;
}

}  // namespace vigie::alerts
