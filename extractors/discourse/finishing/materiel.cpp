// What was lost, each thing once.
#include <algorithm>
#include <string_view>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "15 camions-citernes … 15 poids lourds ont été incendiés", "14 tankers were burnt … a video of
/// burning vehicles": the same, told more loosely.
bool is_named_closer(const std::vector<Materiel>& told, const Materiel& loose) {
    static const WordSet loosely("truck vehicle");
    static const WordSet closer("tanker pickup bus minibus ambulance truck motorcycle");
    if (!loosely.contains(loose.what)) return false;
    return std::any_of(told.begin(), told.end(), [&](const Materiel& other) {
        const std::string_view kind =
            std::string_view(other.what).substr(other.what.rfind(' ') + 1);
        const bool as_many = loose.count ? other.count == loose.count : other.count > 1;
        return closer.contains(kind) && other.what != loose.what && as_many &&
               other.effect == loose.effect;
    });
}

/// "300 animals, 200 cows and 100 sheep", "12 trucks, seven carrying fuel and five food": the token
/// behind the parts that follow the whole; the loss's own end where none do.
std::uint32_t end_of_parts(const Reading& reading, const Loss& whole) {
    if (!whole.materiel.count || reading.word(whole.last) != ",") return whole.last;
    const auto& span = reading.sentences[reading.sentence_of(whole.last)];
    int sum = 0;
    for (const Quantity& part : reading.quantities) {
        if (part.first < whole.last || part.unit != Unit::none || !part.min) continue;
        if (part.first >= span.last || sum >= *whole.materiel.count) break;
        sum += *part.min;
        if (sum == *whole.materiel.count) return static_cast<std::uint32_t>(part.last);
    }
    return whole.last;
}

/// "150 cows and 80 sheep", « 12 kalachnikovs et trois M16 »: things of one name, counted side by
/// side by the same word.
bool adds_to_list(const Reading& reading, const Loss& before, const Loss& loss) {
    static const WordSet parts("including dont whom which parmi among dozen them eux elles");
    // "destroyed three vehicles and two vehicles (were) captured": another clause
    static const WordSet clause("was were had have has been a ont ete avait avaient");
    constexpr std::uint32_t reach = 6;
    const auto& a = before.materiel;
    const auto& b = loss.materiel;
    const bool alike = a.what == b.what && a.effect == b.effect && a.count && b.count;
    // "120 cows and 300 sheep (were stolen)"
    const bool subjects = alike && before.last == loss.last && before.first < loss.first &&
                          loss.first - before.first <= reach &&
                          one_of(reading.word(loss.first - 1), {",", "and", "et"});
    if (subjects) return !has_word(reading, before.first, loss.first, parts);
    return alike && before.last < loss.last && loss.last - before.last <= reach &&
           one_of(reading.word(before.last), {",", "and", "et"}) &&
           !clause.contains(reading.word(loss.last)) &&
           !has_word(reading, before.last, loss.last, parts);
}

}  // namespace

void put_losses(Finishing& work) {
    const Loss* before = nullptr;
    std::uint32_t parts_end = 0;
    for (const Loss& loss : work.draft.losses) {
        const bool adds = before != nullptr && before->last > parts_end &&
                          adds_to_list(work.scene.reading, *before, loss);
        const std::uint32_t end = end_of_parts(work.scene.reading, loss);
        if (end > loss.last) parts_end = end;
        before = &loss;
        if (is_named_closer(work.report.materiel, loss.materiel)) continue;
        const auto same = std::find_if(
            work.report.materiel.begin(), work.report.materiel.end(), [&](const Materiel& other) {
                return other.what == loss.materiel.what && other.effect == loss.materiel.effect;
            });
        if (same != work.report.materiel.end()) {
            if (adds && same->count) {
                *same->count += *loss.materiel.count;
            } else if (!same->count) {
                same->count = loss.materiel.count;
            }
            continue;
        }
        prove(work,
              "materiel[" + std::to_string(work.report.materiel.size()) + "]",
              loss.first,
              loss.last,
              "loss");
        work.report.materiel.push_back(loss.materiel);
    }
}

}  // namespace vigie::extractors
